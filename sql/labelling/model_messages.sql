-- The words of what a model looks at.
-- Grain: one registration.
-- Columns: place of this run, is_measured, title, text.
select
  t.place,
  t.is_measured,
  p.title,
  p.text
from ops.model_todo as t
join register.petition as p using (case_key)
