-- A place code is one of the places loaded, where places were loaded.
-- severity: warn
select
  s.area_code,
  count(*) as registrations
from staging.petition as s
anti join register.area as a
  on a.code = s.area_code
where s.area_code not in ('unknown', 'rest')
  and exists (from register.area)
group by s.area_code
