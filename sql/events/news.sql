-- What is new: how many registrations have not been looked at, how many of them nothing has labelled, the first day of
-- any, and the groups there are.
-- Grain: one row.
-- Columns: news, unlabelled, first_on (null where nothing is new), eligible, next_group (the number of the next group founded).
select
  count(*) filter (where event_id is null) as news,
  count(*) filter (where event_id is null and not is_labelled) as unlabelled,
  min(received_on) filter (where event_id is null) as first_on,
  count(*) as eligible,
  (
    select 1 + coalesce(max(cast(substr(event_id, 2) as bigint)), 0)
    from ops.event_member
  ) as next_group
from ops.event_eligible
