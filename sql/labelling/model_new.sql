-- Adds what a model says and has not said before.
-- Parameters: $axis, $today as YYYY-MM-DD.
insert into register.label by name
select
  m.case_key,
  $axis as axis,
  m.code,
  'model' as source,
  m.confidence,
  m.version,
  m.words,
  cast($today as date) as labelled_on
from ops.model_label as m
anti join register.label as l
  on l.case_key = m.case_key
  and l.axis = $axis
  and l.source = 'model'
