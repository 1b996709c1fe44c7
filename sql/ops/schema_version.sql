-- The version of the schema that this file was made with.
-- Grain: one row.
create table if not exists ops.schema_version (
  version integer not null
)
