-- Puts the latest version of every new or changed row into register.measure.
insert into register.measure by name
select p.* exclude (source, batch_id, source_row)
from loading.measure as p
semi join (from loading.measure_version where is_latest) as v on v.source_row = p.source_row
