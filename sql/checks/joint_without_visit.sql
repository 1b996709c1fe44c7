-- A joint visit (集体访) is a visit.
-- severity: warn
select
  source_file,
  source_row
from register.petition
where is_joint
  and channel <> 'visit'
