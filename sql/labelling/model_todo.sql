-- What a model looks at: registrations with words, none of them an accusation, under a number for this run.
-- Grain: one registration. Parameters: none.
create or replace table ops.model_todo as
select
  cast(row_number() over () as integer) as place,
  case_key
from register.petition
where purpose is distinct from 'accusation'
  and (title is not null or text is not null)
