-- What each row of the file being loaded is to register.milestone, in the order of the file.
-- Grain: one row of loading.milestone, by source_row; its key is the decision and the milestone.
-- Columns: action is loaded, updated or unchanged; is_latest marks the row that the register keeps.
create table loading.milestone_version as
with versions as (
  select
    {'decision_id': decision_id, 'milestone': milestone} as key,
    source_row,
    hash(*columns(* exclude (source, batch_id, source_row))) as content
  from loading.milestone
  union all
  select
    {'decision_id': decision_id, 'milestone': milestone},
    0,
    hash(*columns(*))
  from register.milestone
  where {'decision_id': decision_id, 'milestone': milestone} in (select {'decision_id': decision_id, 'milestone': milestone} from loading.milestone)
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
