-- Decisions and projects that are assessed before they are taken.
-- Grain: one decision, by id.
-- Columns: t0 is the day on which it is, or was, taken: nothing dated later may describe it before; stage is
--   draft, pending, taken, postponed or dropped.
create table if not exists register.decision (
  id varchar not null,
  title varchar,
  type varchar,
  topic varchar,
  area_code varchar,
  stage varchar,
  t0 date,
  source varchar,
  batch_id varchar
)
