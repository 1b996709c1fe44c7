-- What each row of the file being loaded is to register.hazard, in the order of the file.
-- Grain: one row of loading.hazard, by source_row; its key is its topic, place, project, department and day.
-- Columns: action is loaded, updated or unchanged; is_latest marks the row that the register keeps.
create table loading.hazard_version as
with versions as (
  select
    {'topic': topic, 'area_code': area_code, 'project': project, 'org': org, 'found_on': found_on} as key,
    source_row,
    hash(*columns(* exclude (source, batch_id, source_row))) as content
  from loading.hazard
  union all
  select
    {'topic': topic, 'area_code': area_code, 'project': project, 'org': org, 'found_on': found_on},
    0,
    hash(*columns(* exclude (source, batch_id)))
  from register.hazard
  where {'topic': topic, 'area_code': area_code, 'project': project, 'org': org, 'found_on': found_on} in (select {'topic': topic, 'area_code': area_code, 'project': project, 'org': org, 'found_on': found_on} from loading.hazard)
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
