-- Puts the latest version of every new or changed row into register.hazard.
insert into register.hazard by name
select p.* exclude (source_row)
from loading.hazard as p
semi join (from loading.hazard_version where is_latest) as v on v.source_row = p.source_row
