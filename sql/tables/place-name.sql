-- The name of a place.
-- Grain: one row, or none.
-- Parameters: area (the beginning of a place code, as a report is filtered by).
-- Columns: name.
select name
from marts.place
where code = $area
  or code = rpad($area, 6, '0')
order by code = $area desc
limit 1
