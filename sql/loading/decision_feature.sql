-- Unpacks the features of new and changed decisions: known on the row's own day; without one, nobody knows when.
insert into register.decision_feature by name
select
  p.id as decision_id,
  p.name as feature,
  json_extract_string(p.features, '$."' || p.name || '"') as value,
  p.as_of,
  p.source
from (
  select
    d.id,
    d.features,
    d.as_of,
    d.source,
    unnest(json_keys(d.features)) as name
  from loading.decision as d
  semi join (from loading.version where is_latest) as v on v.source_row = d.source_row
) as p
