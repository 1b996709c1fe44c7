-- What is recorded of a decision (factors, measures, milestones) names one that the register holds.
-- severity: warn
with named as (
  select 'decision_factor' as recorded_in, decision_id from register.decision_factor
  union
  select 'measure' as recorded_in, decision_id from register.measure
  union
  select 'milestone' as recorded_in, decision_id from register.milestone
)
select
  n.recorded_in,
  n.decision_id
from named as n
anti join register.decision as d
  on d.id = n.decision_id
