-- The weeks before one of the warnings of `warnings.sql`: what was counted, and what was to be expected.
-- Grain: week. Weeks in which nothing could be tested have no expected value.
-- Parameters: to, area (as in warnings.sql), position (of the warning), weeks (how many).
-- Columns: week (2020-W14), topic, area_name, org, channel, observed, expected, upper, in_alarm (1 or 0).
with judged as (
  select max(week) + 6 as last_day
  from ops.watch_point
  where week + 6 <= $to::date
),
listed as (
  select
    w.*,
    judged.last_day,
    row_number() over (order by w.exceedance desc, w.id) as position
  from ops.warning as w
  cross join judged
  where w.state in ('opened', 'on', 'ended')
    and w.since <= judged.last_day
    and w.last_on >= judged.last_day
    and ($area = '' or starts_with(coalesce(w.area_code, ''), $area))
)
select
  strftime(p.week, '%G-W%V') as week,
  coalesce(l.topic, '') as topic,
  coalesce(place.name, l.area_code, '') as area_name,
  coalesce(l.org, '') as org,
  coalesce(l.channel, '') as channel,
  p.observed,
  p.expected,
  p.upper,
  (p.alarm <> '')::integer as in_alarm
from listed as l
join ops.watch_point as p
  on p.series = l.series
  and p.week > l.last_day - 7 * $weeks
  and p.week <= l.last_day
left join marts.place as place
  on place.code = l.area_code
where l.position = $position
order by p.week
