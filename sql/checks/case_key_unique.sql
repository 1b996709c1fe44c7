-- A registration is in the register once.
-- severity: error
select
  case_key,
  count(*) as copies
from register.petition
group by case_key
having count(*) > 1
