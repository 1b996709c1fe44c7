-- Keeps which registrations the numbers of an export stand for.
-- Grain: one registration of ops.review_draft. Parameters: $export_id.
insert into ops.review_row by name
select
  $export_id as export_id,
  d.number,
  t.case_key,
  d.is_copy,
  d.proposal
from ops.review_draft as d
join ops.review_todo as t using (place)
