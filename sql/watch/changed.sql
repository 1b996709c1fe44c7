-- What stands in the way of keeping watched weeks as they are.
-- Parameters: last_week (a Monday).
-- Columns: stored_first and stored_last (the weeks that are there; null where there are none), changed (the first
--   week whose counts differ from those that were judged; null where none does), history (of the weeks before).
with stored as (
  select
    min(week) as first_week,
    max(week) as last_week
  from ops.watch_point
),
differing as (
  select w.week
  from ops.watch_point as w
  left join marts.series_weekly as s
    on s.series = w.series
    and s.week = w.week
  where coalesce(s.pieces, 0) <> w.observed
  union all
  select s.week
  from marts.series_weekly as s
  cross join stored
  anti join ops.watch_point as w
    on s.series = w.series
    and s.week = w.week
  where s.week between stored.first_week and stored.last_week
)
select
  stored.first_week as stored_first,
  stored.last_week as stored_last,
  (select min(week) from differing where week <= $last_week::date) as changed,
  (
    select coalesce(sum(hash(series, week, pieces)), 0)::varchar
    from marts.series_weekly
    where week < stored.first_week
  ) as history
from stored
