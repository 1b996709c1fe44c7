-- What each row of the file being loaded is to register.population, in the order of the file.
-- Grain: one row of loading.population, by source_row; its key is the place and the year.
-- Columns: action is loaded, updated or unchanged; is_latest marks the row that the register keeps.
create table loading.population_version as
with versions as (
  select
    {'area_code': area_code, 'year': year} as key,
    source_row,
    hash(*columns(* exclude (source, batch_id, source_row))) as content
  from loading.population
  union all
  select
    {'area_code': area_code, 'year': year},
    0,
    hash(*columns(* exclude (source, batch_id)))
  from register.population
  where {'area_code': area_code, 'year': year} in (select {'area_code': area_code, 'year': year} from loading.population)
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
