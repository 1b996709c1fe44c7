-- How often each table of the register was changed, so that models know whether to rebuild.
-- Grain: one table, by table_name (schema.name).
create table if not exists ops.table_version (
  table_name varchar not null,
  version bigint not null
)
