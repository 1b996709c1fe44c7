-- Figures that offices count by hand.
-- Grain: one metric, scope and period of one source.
-- Columns: qualifier is what the source adds (about, more than); value is null where the source masked it.
create table if not exists register.metric_value (
  metric varchar not null,
  scope varchar,
  period varchar,
  value double,
  unit varchar,
  qualifier varchar,
  source varchar
)
