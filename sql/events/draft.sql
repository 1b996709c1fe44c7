-- The groups of the messages that were looked at, before they are compared with those there are.
-- Grain: one registration.
create or replace table ops.event_draft (
  event_id varchar not null,
  case_key uuid not null
)
