-- Matters by the ISO week in which they were first heard of in their event.
-- Grain: one event and week that had any.
-- Columns: event_id, week (its Monday), matters.
select
  event_id,
  date_trunc('week', heard_on)::date as week,
  count(distinct matter) as matters
from ops.event_message
group by all
order by
  event_id,
  week
