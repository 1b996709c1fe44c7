-- Puts the latest version of every new or changed row into register.decision_factor.
insert into register.decision_factor by name
select p.* exclude (source, batch_id, source_row)
from loading.decision_factor as p
semi join (from loading.decision_factor_version where is_latest) as v on v.source_row = p.source_row
