-- Whether early warnings were looked for in the weeks of a period: a row if so.
-- Parameters: to (the last day of the period). Columns: week (the Monday of the last week that was judged).
select max(week) as week
from ops.watch_point
where week + 6 <= $to::date
having max(week) is not null
