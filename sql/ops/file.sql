-- Files that were loaded, so that the same content is not loaded twice.
-- Grain: one load of one file (a batch), by batch_id.
-- Columns: sha256 is of the content, mapping_hash of the mapping it was read with; rows_read = loaded + updated +
--   unchanged + quarantined.
create table if not exists ops.file (
  batch_id varchar not null,
  file varchar not null,
  sheet varchar,
  sha256 varchar not null,
  bytes bigint not null,
  kind varchar not null,
  source varchar not null,
  encoding varchar,
  mapping_hash varchar,
  rows_read bigint not null,
  loaded bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  quarantined bigint not null,
  loaded_at timestamp,
  check (rows_read = loaded + updated + unchanged + quarantined)
)
