-- The model's labels as the register keeps them. A label that stands for several topics is narrowed to the one that
-- crosswalk or rule found among them.
-- Grain: one registration. Parameters: $axis, $version.
create or replace table ops.model_label as
with narrowing as (
  select
    case_key,
    code
  from register.label
  where axis = $axis
    and source in ('crosswalk', 'rule')
    and not contains(code, '|')
  qualify row_number() over (
    partition by case_key
    order by
      source,
      labelled_on desc nulls last,
      code
  ) = 1
)
select
  t.case_key,
  case
    when contains(c.code, '|') and list_contains(string_split(c.code, '|'), n.code) then n.code
    else c.code
  end as code,
  round(d.confidence, 4) as confidence,
  $version as version,
  d.words
from ops.model_draft as d
join ops.model_todo as t using (place)
join ops.model_code as c using (label)
left join narrowing as n using (case_key)
