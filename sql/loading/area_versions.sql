-- What each row of the file being loaded is to register.area, in the order of the file.
-- Grain: one row of loading.area, by source_row; its key is the place and the day its name took effect.
-- Columns: action is loaded, updated or unchanged; is_latest marks the row that the register keeps.
create table loading.area_version as
with versions as (
  select
    {'code': code, 'valid_from': valid_from} as key,
    source_row,
    hash(*columns(* exclude (source, batch_id, source_row))) as content
  from loading.area
  union all
  select
    {'code': code, 'valid_from': valid_from},
    0,
    hash(*columns(* exclude (source, batch_id)))
  from register.area
  where {'code': code, 'valid_from': valid_from} in (select {'code': code, 'valid_from': valid_from} from loading.area)
),
compared as (
  select
    key,
    source_row,
    content,
    lag(content) over (partition by key order by source_row) as earlier
  from versions
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
