-- How many messages the groups of the window had before it.
-- Grain: one group with messages before and in the window.
-- Parameters: from (the first day of the window).
-- Columns: group_number, messages.
select
  cast(substr(event_id, 2) as bigint) as group_number,
  count(*) filter (where received_on < $from::date) as messages
from ops.event_eligible
where event_id is not null
group by event_id
having messages > 0
  and max(received_on) >= $from::date
order by group_number
