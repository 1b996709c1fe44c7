-- The label that counts for each registration and axis: review, then copy, crosswalk, model and rule; the newest within.
-- Grain: one case_key and axis.
-- Columns: case_key, axis, code, label_source, confidence, version.
select
  case_key,
  axis,
  code,
  source as label_source,
  confidence,
  version
from register.label
qualify row_number() over (
  partition by case_key, axis
  order by
    case source
      when 'review' then 1
      when 'copy' then 2
      when 'crosswalk' then 3
      when 'model' then 4
      when 'rule' then 5
      else 6
    end,
    labelled_on desc nulls last,
    version desc nulls last,
    code
) = 1
