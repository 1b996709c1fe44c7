-- A label belongs to a registration.
-- severity: warn
select
  l.case_key,
  l.axis
from register.label as l
anti join register.petition as p
  on p.case_key = l.case_key
