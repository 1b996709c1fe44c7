-- Hidden troubles found by screening (矛盾隐患): of projects and topics, never of persons.
-- Grain: one hazard.
create table if not exists register.hazard (
  topic varchar,
  project varchar,
  org varchar,
  found_on date,
  measure varchar,
  due_on date,
  closed_on date
)
