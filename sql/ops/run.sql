-- Runs of the program on this warehouse.
-- Grain: one run, by run_id.
-- Columns: status is running, done or failed; parameters is JSON without secrets; times are wall-clock times.
create table if not exists ops.run (
  run_id varchar not null,
  command varchar not null,
  version varchar,
  parameters varchar,
  status varchar not null,
  started_at timestamp not null,
  finished_at timestamp
)
