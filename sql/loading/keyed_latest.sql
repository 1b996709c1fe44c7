-- The latest version of every new or changed row, as the register's table has it.
-- Grain: key. Reads loading.incoming.
select columns(lambda name: name not in ('key', 'source_row'))
from loading.incoming
semi join (from loading.version where is_latest) as v using (source_row)
