-- How places are written: a code, a name, or names from the city or county down; only what means one place.
-- Grain: one spelling, without spaces.
-- Columns: spelling, area_code.
with spelled as (
  select
    code as spelling,
    code
  from staging.place
  union all
  select
    name,
    code
  from staging.place
  union all
  select
    county.name || township.name,
    township.code
  from staging.place as township
  join staging.place as county
    on county.code = township.county_code
  where length(township.code) > 6
  union all
  select
    city.name || coalesce(county.name, '') || place.name,
    place.code
  from staging.place as place
  join staging.place as city
    on city.code = left(place.code, 4) || '00'
  left join staging.place as county
    on county.code = place.county_code
    and county.code <> place.code
  where place.code <> city.code
)
select
  replace(spelling, ' ', '') as spelling,
  min(code) as area_code
from spelled
group by all
having count(distinct code) = 1
