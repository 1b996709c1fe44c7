-- Which registrations belong to an event; never leaves the warehouse.
-- Grain: one registration of one event.
create table if not exists ops.event_member (
  event_id varchar not null,
  case_key uuid not null
)
