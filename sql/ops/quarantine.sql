-- Rows that could not be loaded: where they stand and why, never what they hold.
-- Grain: one refused row of one batch.
-- Columns: row_number counts from 1 in the file; field is null where the whole row was at fault.
create table if not exists ops.quarantine (
  batch_id varchar not null,
  file varchar not null,
  row_number bigint not null,
  field varchar,
  reason varchar not null
)
