-- How many series were judged in a week, by how. Parameters: week (a Monday).
-- Columns: method ('' where there were too few cases or too short a history), series.
select
  coalesce(method, '') as method,
  count(*) as series
from ops.watch_point
where week = $week::date
group by all
order by method
