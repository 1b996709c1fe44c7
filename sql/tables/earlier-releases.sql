-- What earlier releases of an edition printed, for the audit of what their readers may hold.
-- Grain: one way in which a table was printed.
-- Parameters: edition.
-- Columns: table_id, parameters, counts (JSON, see ops.release_table).
select distinct
  table_id,
  parameters,
  counts
from ops.release_table
where edition = $edition
order by table_id, parameters, counts
