-- Programmes that were to solve problems, for judging what they changed.
-- Grain: one programme, by id.
-- Columns: topic, area_code and org say what it was aimed at, null where it was general.
create table if not exists register.programme (
  id varchar not null,
  title varchar,
  kind varchar,
  topic varchar,
  area_code varchar,
  org varchar,
  started_on date,
  ended_on date,
  source varchar,
  batch_id varchar
)
