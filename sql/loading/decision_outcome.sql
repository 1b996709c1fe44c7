-- Puts what new and changed decisions say of their outcome into register.decision_outcome.
insert into register.decision_outcome by name
select
  p.id as decision_id,
  p.lawsuits_lost,
  p.reconsiderations_lost
from loading.decision as p
semi join (from loading.version where is_latest) as v on v.source_row = p.source_row
where p.lawsuits_lost is not null
  or p.reconsiderations_lost is not null
