-- Every registration of the register is staged, once.
-- severity: error
select
  r.registrations,
  s.staged
from (select count(*) as registrations, sum(persons) as persons from register.petition) as r
cross join (select count(*) as staged, sum(persons) as persons from staging.petition) as s
where r.registrations <> s.staged
  or r.persons <> s.persons
