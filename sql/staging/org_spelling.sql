-- How departments are written: their code or their name; only what means one department.
-- Grain: one spelling, without spaces.
-- Columns: spelling, org (the name).
with spelled as (
  select
    code as spelling,
    name
  from register.org_unit
  union all
  select
    name,
    name
  from register.org_unit
)
select
  replace(spelling, ' ', '') as spelling,
  min(trim(name)) as org
from spelled
group by all
having count(distinct trim(name)) = 1
