-- Risk factors of a decision as experts judged them, before and after measures.
-- Grain: one factor of one decision.
-- Columns: weight is the factor's share of the index; p is its probability and q its consequence, 0 to 1; measure is
--   what is to be done about it.
create table if not exists register.decision_factor (
  decision_id varchar not null,
  factor varchar not null,
  weight double,
  p double,
  q double,
  p_after double,
  q_after double,
  measure varchar
)
