-- What each row of the file being loaded is to register.decision, in the order of the file.
-- Grain: one row of loading.decision, by source_row; its key is the decision. Its features and outcomes are content.
-- Columns: action is loaded, updated or unchanged; is_latest marks the row that the register keeps.
create table loading.decision_version as
with incoming as (
  select
    id,
    source_row,
    title,
    type,
    topic,
    area_code,
    stage,
    t0,
    lawsuits_lost,
    reconsiderations_lost,
    coalesce(
      list_sort(
        list_transform(
          json_keys(features),
          lambda name: name || '=' || json_extract_string(features, '$."' || name || '"')
            || '@' || coalesce(as_of, t0, current_date)
        )
      ),
      []
    ) as known
  from loading.decision
),
kept as (
  select
    decision_id,
    list_sort(list(feature || '=' || value || '@' || as_of)) as known
  from register.decision_feature
  where decision_id in (select id from loading.decision)
  group by decision_id
),
versions as (
  select
    id as key,
    source_row,
    hash(title, type, topic, area_code, stage, t0, lawsuits_lost, reconsiderations_lost, known) as content
  from incoming
  union all
  select
    d.id,
    0,
    hash(
      d.title,
      d.type,
      d.topic,
      d.area_code,
      d.stage,
      d.t0,
      o.lawsuits_lost,
      o.reconsiderations_lost,
      coalesce(kept.known, [])
    )
  from register.decision as d
  left join kept
    on kept.decision_id = d.id
  left join register.decision_outcome as o
    on o.decision_id = d.id
  where d.id in (select id from loading.decision)
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
