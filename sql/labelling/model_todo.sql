-- What a model looks at: registrations with words, none of them an accusation, under a number for this run.
-- Grain: one registration. Parameters: $axis, $version.
-- Columns: place; case_key; is_measured (1 or 0): drift is measured on it, since this model never labelled it, or since
--   it is one of the newest 500.
create or replace table ops.model_todo as
with newest as (
  select case_key
  from register.petition
  where purpose is distinct from 'accusation'
    and (title is not null or text is not null)
  order by
    received_on desc,
    case_key
  limit 500
)
select
  cast(row_number() over () as integer) as place,
  p.case_key,
  cast(l.case_key is null or n.case_key is not null as integer) as is_measured
from register.petition as p
left join newest as n using (case_key)
left join register.label as l
  on l.case_key = p.case_key
  and l.axis = $axis
  and l.source = 'model'
  and l.version = $version
where p.purpose is distinct from 'accusation'
  and (p.title is not null or p.text is not null)
