-- What a release printed of a table, so that no later release reveals by difference what this one suppressed.
-- Grain: one table of one release of an edition that suppresses.
-- Columns: parameters is JSON, how the table was read; counts is JSON, each printed count by its figure, null where it
--   was suppressed. It stays in the warehouse: printed counts are kept as they are, before rounding.
create table if not exists ops.release_table (
  release_id varchar not null,
  edition varchar not null,
  table_id varchar not null,
  parameters varchar not null,
  counts varchar not null,
  published_at timestamp not null
)
