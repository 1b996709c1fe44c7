-- Residents of places, for figures per 10,000 residents.
-- Grain: one place and year.
create table if not exists register.population (
  area_code varchar not null,
  area_name varchar,
  year integer not null,
  residents bigint not null,
  source varchar,
  batch_id varchar,
  check (residents >= 0)
)
