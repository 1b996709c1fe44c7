-- Steps of a registration between offices, where the source has them.
-- Grain: one step.
-- Columns: kind is transfer, assign, accept, decline, return or other, as the source says; due_on is the day it set.
create table if not exists register.routing (
  case_key uuid not null,
  from_org varchar,
  to_org varchar,
  kind varchar,
  routed_on date,
  due_on date
)
