-- The decisions that are being assessed or learned from, with the places of the register that each is about.
-- Grain: one decision.
-- Columns: t0 is the day of the decision; seen_on the day as of which its history is counted: t0, or the day of a
--   milestone at which it is assessed again; org is the department that answers for it, by name or code.
create or replace table ops.risk_subject (
  id varchar not null,
  area_code varchar,
  topic varchar,
  type varchar,
  org varchar,
  is_taken boolean not null,
  t0 date not null,
  seen_on date not null
)
