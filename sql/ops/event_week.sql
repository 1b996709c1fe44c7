-- How events grew: matters by the ISO week in which they were first heard of.
-- Grain: one event and week that had any.
-- Columns: week is its Monday.
create table if not exists ops.event_week (
  event_id varchar not null,
  week date not null,
  matters bigint not null
)
