-- What became of the rows of all files.
-- Grain: source.
-- Columns: source, rows_read, quarantined (could not be loaded).
select
  source,
  sum(rows_read)::bigint as rows_read,
  sum(quarantined)::bigint as quarantined
from ops.file
group by source
order by source
