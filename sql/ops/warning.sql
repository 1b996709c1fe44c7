-- Early warnings and their life.
-- Grain: one warning, by id.
-- Columns: observed to q_value are the test that raised it; since is the first day of the alarm; state is open,
--   acknowledged or closed.
create table if not exists ops.warning (
  id varchar not null,
  run_id varchar not null,
  level varchar not null,
  topic varchar,
  area_code varchar,
  org varchar,
  period varchar not null,
  observed bigint not null,
  expected double,
  upper double,
  p_value double,
  q_value double,
  since date,
  drivers varchar,
  state varchar not null
)
