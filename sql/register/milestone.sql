-- Steps of a decision on its way, planned and done.
-- Grain: one milestone of one decision.
create table if not exists register.milestone (
  decision_id varchar not null,
  milestone varchar not null,
  planned_on date,
  done_on date
)
