-- Puts the latest version of every new or changed row into register.area.
insert into register.area by name
select p.* exclude (source_row)
from loading.area as p
semi join (from loading.area_version where is_latest) as v on v.source_row = p.source_row
