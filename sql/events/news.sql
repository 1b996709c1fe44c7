-- What is new: how many registrations have not been looked at, the first day of any, and the groups there are.
-- Grain: one row.
-- Columns: news, first_on (null where nothing is new), eligible, next_group (the number of the next group founded).
select
  count(*) filter (where event_id is null) as news,
  min(received_on) filter (where event_id is null) as first_on,
  count(*) as eligible,
  (
    select 1 + coalesce(max(cast(substr(event_id, 2) as bigint)), 0)
    from ops.event_member
  ) as next_group
from ops.event_eligible
