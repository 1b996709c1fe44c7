-- Models as they were last built.
-- Grain: one model, by model (schema.name).
-- Columns: sql_hash is of its text, fingerprint of its text and all that it reads; inputs is JSON: each input's
--   fingerprint or table version.
create table if not exists ops.model (
  model varchar not null,
  materialized varchar not null,
  sql_hash varchar not null,
  fingerprint varchar not null,
  inputs varchar not null,
  row_count bigint
)
