-- Notes what the person could not tell.
-- Parameters: $export_id, $axis, $today as YYYY-MM-DD.
insert into ops.review_undecided by name
select
  r.case_key,
  $axis as axis,
  cast($today as date) as answered_on
from ops.review_row as r
join ops.review_answer as a using (number)
where r.export_id = $export_id
  and a.code is null
