-- What earlier releases printed that a reader of an edition may hold: those of the edition, and public ones.
-- Grain: one way in which a table was printed.
-- Parameters: edition.
-- Columns: table_id, parameters, counts (JSON, see ops.release_table).
select distinct
  table_id,
  parameters,
  counts
from ops.release_table
where edition in ($edition, 'public')
order by table_id, parameters, counts
