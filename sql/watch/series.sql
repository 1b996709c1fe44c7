-- The counts of all series in the weeks that are watched.
-- Parameters: last_week (a Monday).
select
  series,
  week,
  pieces
from marts.series_weekly
where week <= $last_week::date
order by series, week
