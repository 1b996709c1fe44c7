-- The cumulative sums of a week, by series. Parameters: week (a Monday).
select
  series,
  cusum
from ops.watch_point
where week = $week::date
  and cusum > 0
