-- The events of a span of days, the hottest first.
-- Grain: one event.
-- Parameters: from, to (days).
-- Columns: those of ops.event, and area_name.
select
  e.*,
  coalesce(place.name, case when starts_with(e.area_code, '~') then substr(e.area_code, 2) end) as area_name
from ops.event as e
left join staging.place as place
  on place.code = e.area_code
where e.to_on >= $from::date
  and e.from_on <= $to::date
order by
  e.heat desc,
  e.from_on,
  cast(substr(e.id, 2) as bigint)
