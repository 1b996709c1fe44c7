-- What the register of decisions knows of the twelve months after a decision, beside petitions.
-- Grain: one decision.
-- Columns: lawsuits and reconsiderations about the decision that the deciding unit lost within the twelve months; cases
--   are counted, never parties.
create table if not exists register.decision_outcome (
  decision_id varchar not null,
  lawsuits_lost integer,
  reconsiderations_lost integer
)
