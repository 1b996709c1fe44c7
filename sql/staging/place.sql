-- Places by their code, under their newest name; names of the population table where no place table was loaded.
-- Grain: code.
-- Columns: code, name, county_code.
with named as (
  select
    code,
    name,
    2 as standing,
    coalesce(valid_from, date '0001-01-01') as known_from
  from register.area
  union all
  select
    area_code,
    area_name,
    1,
    make_date(year, 1, 1)
  from register.population
  where area_name is not null
)
select
  code,
  arg_max(name, (standing, known_from, name)) as name,
  left(code, 6) as county_code
from named
group by code
