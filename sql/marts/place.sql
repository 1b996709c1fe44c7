-- The places of the register by their code.
-- Grain: code.
-- Columns: code, name, county_code.
select
  code,
  name,
  county_code
from staging.place
order by code
