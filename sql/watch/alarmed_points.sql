-- All watched weeks of the series that were ever in alarm, in order.
select
  p.series,
  p.week,
  p.observed,
  p.method,
  p.expected,
  p.upper,
  p.dispersion,
  p.p_value,
  p.q_value,
  p.score,
  p.cusum,
  p.alarm
from ops.watch_point as p
semi join (select series from ops.watch_point where alarm <> '') as a
  on a.series = p.series
order by p.series, p.week
