-- What the decisions of the file and those of the register with the same numbers say, as a hash.
-- Grain: key (the decision) and source_row; 0 for the register's own. Features and outcomes are content.
create view loading.content as
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
            || '@' || coalesce(as_of::varchar, '')
        )
      ),
      []
    ) as known
  from loading.decision
),
kept as (
  select
    decision_id,
    list_sort(list(feature || '=' || value || '@' || coalesce(as_of::varchar, ''))) as known
  from register.decision_feature
  where decision_id in (select id from loading.decision)
  group by decision_id
)
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
