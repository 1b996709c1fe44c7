-- Which group each registration belongs to that was looked at for events; never leaves the warehouse.
-- Grain: one registration. A group of one is a registration without company; those of ops.event are events.
create table if not exists ops.event_member (
  event_id varchar not null,
  case_key uuid not null
)
