-- The early warnings that were on the list at the end of a period, the farthest above its bound first.
-- Grain: position. Steps and what corrected data took back are not warnings.
-- Parameters: to (the last day of the period), area (the beginning of a place code; empty for everywhere), top.
-- Columns: position, kind, level, state (opened in the last week judged, or on), signal, topic, area, area_name, org,
--   channel (the empty text where the series does not distinguish), period (the latest week in alarm), since,
--   observed, expected, upper, exceedance, p_value, q_value (of that week), hazards, with_measure.
with judged as (
  select max(week) + 6 as last_day
  from ops.watch_point
  where week + 6 <= $to::date
),
listed as (
  select
    w.*,
    w.since > judged.last_day - 7 as is_new,
    row_number() over (order by w.exceedance desc, w.id) as position
  from ops.warning as w
  cross join judged
  where w.state in ('opened', 'on', 'ended')
    and w.since <= judged.last_day
    and w.last_on >= judged.last_day
    and ($area = '' or starts_with(coalesce(w.area_code, ''), $area))
)
select
  position,
  kind,
  level,
  case when is_new then 'opened' else 'on' end as state,
  signal,
  coalesce(topic, '') as topic,
  coalesce(area_code, '') as area,
  coalesce(place.name, area_code, '') as area_name,
  coalesce(org, '') as org,
  coalesce(channel, '') as channel,
  period,
  strftime(since, '%Y-%m-%d') as since,
  observed,
  expected,
  upper,
  exceedance,
  p_value,
  q_value,
  hazards,
  with_measure
from listed
left join marts.place as place
  on place.code = listed.area_code
where position <= $top
order by position
