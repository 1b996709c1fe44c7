-- What the rows of the file and those of the register with the same keys say, as a hash.
-- Grain: key and source_row; 0 for the register's own. Reads loading.incoming and loading.kept, which name the key of a
--   table beside its columns. Where a row came from is no content.
create view loading.content as
select
  key,
  source_row,
  hash(*columns(lambda name: name not in ('key', 'source', 'batch_id', 'source_row'))) as content
from loading.incoming
union all
select
  key,
  0,
  hash(*columns(lambda name: name not in ('key', 'source', 'batch_id', 'source_row')))
from loading.kept
where key in (select key from loading.incoming)
