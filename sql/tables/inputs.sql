-- The files that the register was loaded from, for the manifest.
-- Grain: one content of one file of a source, under the counts of the load that first read it.
-- Columns: file, source, kind, sha256, bytes, rows_read, loaded, updated, unchanged, quarantined.
select
  file,
  source,
  kind,
  sha256,
  bytes,
  rows_read,
  loaded,
  updated,
  unchanged,
  quarantined
from ops.file
qualify row_number() over (partition by source, sha256, sheet order by loaded_at, batch_id) = 1
order by source, file, sha256, sheet
