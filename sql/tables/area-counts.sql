-- A period by place, beside the same period last year and the period before, with residents. In the order of place
-- codes: never ranked.
-- Grain: code, a place; 'unknown' last. Places that are known and had no registrations count 0.
-- Parameters: from, to, last_from, last_to, previous_from, previous_to, last_known and previous_known (1 where the
--   register covers both periods, else 0), year (of the residents: the newest figure up to then, or else the oldest),
--   area (the beginning of a place code; empty for everywhere), places ('county', or 'area' for the finest place known).
-- Columns: code, name, pieces, batches, persons, last_year, previous, residents (the last three null where not known).
with counted as (
  select
    case when $places = 'county' then county_code else area_code end as code,
    sum(pieces) filter (where received_on between $from::date and $to::date) as pieces,
    sum(batches) filter (where received_on between $from::date and $to::date) as batches,
    sum(persons) filter (where received_on between $from::date and $to::date) as persons,
    sum(pieces) filter (where received_on between $last_from::date and $last_to::date) as last_year,
    sum(pieces) filter (where received_on between $previous_from::date and $previous_to::date) as previous
  from marts.petition_daily
  where axis = 'total'
    and starts_with(area_code, $area)
    and (
      received_on between $from::date and $to::date
      or received_on between $last_from::date and $last_to::date
      or received_on between $previous_from::date and $previous_to::date
    )
  group by all
),
shown as (
  select code
  from counted
  union
  select code
  from marts.place
  where starts_with(code, $area)
    and case
      when $places = 'county' then length(code) = 6 and not ends_with(code, '00')
      else length(code) > 6 and $area <> ''
    end
),
resident as (
  select
    area_code,
    coalesce(
      arg_max(residents, year) filter (where year <= $year),
      arg_min(residents, year)
    ) as residents
  from marts.population
  where case when $places = 'county' then length(area_code) = 6 else length(area_code) > 6 end
  group by area_code
)
select
  shown.code,
  place.name,
  coalesce(counted.pieces, 0)::bigint as pieces,
  coalesce(counted.batches, 0)::bigint as batches,
  coalesce(counted.persons, 0)::bigint as persons,
  case when $last_known = 1 then coalesce(counted.last_year, 0) end::bigint as last_year,
  case when $previous_known = 1 then coalesce(counted.previous, 0) end::bigint as previous,
  resident.residents::bigint as residents
from shown
left join counted
  on counted.code = shown.code
left join marts.place as place
  on place.code = shown.code
left join resident
  on resident.area_code = shown.code
order by
  shown.code = 'unknown',
  shown.code = 'rest',
  shown.code
