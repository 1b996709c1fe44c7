-- The events of a period, the hottest first.
-- Grain: position.
-- Parameters: from, to (days), area (the beginning of a place code; empty for everywhere), top.
-- Columns: position, name_zh, name_en, area_name (empty where there is none), topic, from_on, to_on, messages, matters,
--   busiest_week (matters of its busiest week), last_week, week_before (the last seven days of the register, and the
--   seven before), votes (for and against; null where the source has none), heat.
with listed as (
  select
    e.*,
    row_number() over (
      order by
        heat desc,
        from_on,
        cast(substr(id, 2) as bigint)
    ) as position
  from ops.event as e
  where to_on >= $from::date
    and from_on <= $to::date
    and ($area = '' or starts_with(area_code, $area))
)
select
  position,
  name_zh,
  name_en,
  coalesce(place.name, '') as area_name,
  topic,
  strftime(from_on, '%Y-%m-%d') as from_on,
  strftime(to_on, '%Y-%m-%d') as to_on,
  messages,
  matters,
  busiest_week,
  last_week,
  week_before,
  case
    when votes_for is not null or votes_against is not null
      then coalesce(votes_for, 0) + coalesce(votes_against, 0)
  end as votes,
  heat
from listed
left join staging.place as place
  on place.code = listed.area_code
where position <= $top
order by position
