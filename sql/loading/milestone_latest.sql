-- Puts the latest version of every new or changed row into register.milestone.
insert into register.milestone by name
select p.* exclude (source, batch_id, source_row)
from loading.milestone as p
semi join (from loading.milestone_version where is_latest) as v on v.source_row = p.source_row
