-- The factors of each decision of the register as experts judged them.
-- Grain: one factor of one decision.
select
  decision_id,
  factor,
  weight,
  p,
  q,
  p_after,
  q_after,
  measure
from register.decision_factor
order by decision_id, factor
