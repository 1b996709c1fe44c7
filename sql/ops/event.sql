-- Hot events: registrations of one matter of public concern within a short time.
-- Grain: one event, by id.
create table if not exists ops.event (
  id varchar not null,
  run_id varchar not null,
  title varchar,
  area_code varchar,
  topic varchar,
  from_on date not null,
  to_on date not null,
  messages bigint not null,
  heat double
)
