-- Places by their code (GB/T 2260 for counties and above, nine digits for townships).
-- Grain: one place and span of validity.
-- Columns: level is township, county, city, province or national; parent is a code; valid_from to valid_to, both
--   included, null where open.
create table if not exists register.area (
  code varchar not null,
  name varchar not null,
  level varchar,
  parent varchar,
  valid_from date,
  valid_to date,
  source varchar,
  batch_id varchar
)
