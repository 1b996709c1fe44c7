-- Residents of a place in a year.
-- Grain: area_code, year.
-- Columns: area_code, year, residents.
select
  area_code,
  year,
  max(residents) as residents
from register.population
group by area_code, year
order by area_code, year
