-- The early warnings that were on the list at the end of a period, the farthest above its bound first.
-- Grain: position. Steps and what corrected data took back are not warnings.
-- Parameters: to (the last day of the period), area (the beginning of a place code; empty for everywhere), top.
-- Columns: position, kind, level, state (opened in the last week judged, or on), signal, topic, area, area_name, org,
--   channel (the empty text where the series does not distinguish), period (the latest week in alarm), since,
--   observed, expected, upper, exceedance, p_value, q_value (of that week), hazards, with_measure, drivers (the first
--   three as JSON: dimension, code, name of a place or an event, name_en of an event, excess).
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
),
parts as (
  select
    position,
    unnest(from_json(drivers, '[{"dimension": "varchar", "code": "varchar", "excess": "double"}]')[:3]) as part,
    unnest([1, 2, 3][:len(from_json(drivers, '["json"]'))]) as place_in_list
  from listed
),
driving as (
  select
    parts.position,
    to_json(
      list({
        'dimension': part.dimension,
        'code': part.code,
        'name': coalesce(place.name, event.name_zh),
        'name_en': event.name_en,
        'excess': part.excess
      } order by place_in_list)
    ) as drivers
  from parts
  left join marts.place as place
    on part.dimension in ('area', 'place')
    and place.code = part.code
  left join ops.event as event
    on part.dimension = 'event'
    and event.id = part.code
  group by parts.position
)
select
  listed.position,
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
  with_measure,
  coalesce(driving.drivers, '[]') as drivers
from listed
left join marts.place as place
  on place.code = listed.area_code
left join driving
  on driving.position = listed.position
where listed.position <= $top
order by listed.position
