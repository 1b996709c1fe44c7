-- The label that counts for each registration and axis: review, then crosswalk, model and rule; the newest within.
-- Grain: one case_key and axis.
-- Columns: case_key, axis, code, label_source, confidence.
select
  case_key,
  axis,
  code,
  source as label_source,
  confidence
from register.label
qualify row_number() over (
  partition by case_key, axis
  order by
    case source
      when 'review' then 1
      when 'crosswalk' then 2
      when 'model' then 3
      when 'rule' then 4
      else 5
    end,
    labelled_on desc nulls last,
    version desc nulls last,
    code
) = 1
