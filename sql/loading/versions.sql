-- What each row of the file being loaded is to the register, in the order of the file.
-- Grain: one row of the file, by key and source_row. Reads loading.content: key, source_row (0 for what the register
--   holds) and content, a hash of what the row says.
-- Columns: action is loaded (a new key), updated (known, with other content) or unchanged; is_latest marks the version
--   that the register keeps.
create table loading.version as
with compared as (
  select
    key,
    source_row,
    content,
    lag(content) over (partition by key order by source_row) as earlier
  from loading.content
),
decided as (
  select
    key,
    source_row,
    case
      when earlier is null then 'loaded'
      when earlier <> content then 'updated'
      else 'unchanged'
    end as action
  from compared
  where source_row > 0
)
select
  key,
  source_row,
  action,
  action <> 'unchanged'
    and source_row = max(source_row) filter (where action <> 'unchanged') over (partition by key) as is_latest
from decided
