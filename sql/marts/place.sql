-- The places of the register by their code, or by their name where it has no codes.
-- Grain: code.
-- Columns: code, name, county_code.
select
  code,
  name,
  county_code
from staging.place
union all
select
  code,
  name,
  code
from staging.named_place
order by code
