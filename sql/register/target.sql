-- Targets that an office set itself.
-- Grain: one target of one scope and period.
-- Columns: op is one of <=, >=, =, between; value_to is the upper end of between; unit is as stated, null where the
--   office gave none.
create table if not exists register.target (
  metric varchar not null,
  op varchar not null,
  value double,
  value_to double,
  unit varchar,
  scope varchar,
  period varchar,
  source varchar
)
