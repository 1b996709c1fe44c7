-- The decisions that are being assessed or learned from, with the places of the register that each is about.
-- Grain: one decision.
-- Columns: prefix begins the codes of its places: a township's nine digits, a county's six, a city's four.
create or replace table ops.risk_subject (
  id varchar not null,
  area_code varchar,
  topic varchar,
  type varchar,
  t0 date not null
)
