-- What each row of the file being loaded is to register.measure, in the order of the file.
-- Grain: one row of loading.measure, by source_row; its key is the decision and the measure.
-- Columns: action is loaded, updated or unchanged; is_latest marks the row that the register keeps.
create table loading.measure_version as
with versions as (
  select
    {'decision_id': decision_id, 'measure': measure} as key,
    source_row,
    hash(*columns(* exclude (source, batch_id, source_row))) as content
  from loading.measure
  union all
  select
    {'decision_id': decision_id, 'measure': measure},
    0,
    hash(*columns(*))
  from register.measure
  where {'decision_id': decision_id, 'measure': measure} in (select {'decision_id': decision_id, 'measure': measure} from loading.measure)
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
