-- Hidden troubles found by screening (矛盾隐患): of projects and topics, never of persons.
-- Grain: one hazard, by topic, area_code, project, org and the day it was found.
-- Columns: topic as the list has it (a code or a name); measure is what is being done, empty where nothing is yet.
create table if not exists register.hazard (
  topic varchar,
  area_code varchar,
  project varchar,
  org varchar,
  found_on date,
  measure varchar,
  due_on date,
  closed_on date,
  source varchar,
  batch_id varchar
)
