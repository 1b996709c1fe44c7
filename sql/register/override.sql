-- Levels of risk that an office set by its own judgement, with the reason.
-- Grain: one judgement.
-- Columns: level is low, medium or high; org is the office that judged, never a person.
create table if not exists register.override (
  decision_id varchar not null,
  level varchar not null,
  reason varchar,
  org varchar,
  decided_on date,
  check (level in ('low', 'medium', 'high'))
)
