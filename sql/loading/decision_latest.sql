-- Puts the latest version of every new or changed row into register.decision.
insert into register.decision by name
select p.* exclude (source_row, as_of, features, lawsuits_lost, reconsiderations_lost)
from loading.decision as p
semi join (from loading.version where is_latest) as v on v.source_row = p.source_row
