-- Puts the latest version of every new or changed row into register.org_unit.
insert into register.org_unit by name
select p.* exclude (source_row)
from loading.org_unit as p
semi join (from loading.org_unit_version where is_latest) as v on v.source_row = p.source_row
