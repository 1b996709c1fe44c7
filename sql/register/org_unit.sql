-- Departments that answer for petitions.
-- Grain: one department and span of validity.
-- Columns: valid_from to valid_to, both included, null where open.
create table if not exists register.org_unit (
  code varchar not null,
  name varchar not null,
  kind varchar,
  valid_from date,
  valid_to date,
  source varchar,
  batch_id varchar
)
