-- A registration is made by at least one person.
-- severity: error
select
  case_key,
  persons
from register.petition
where persons is null
  or persons < 1
