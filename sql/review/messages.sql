-- The words of what a person may be asked about.
-- Grain: one registration of ops.review_todo.
-- Columns: place of this run, title, text.
select
  t.place,
  p.title,
  p.text
from ops.review_todo as t
join register.petition as p using (case_key)
