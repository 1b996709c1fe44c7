-- Writes the answers as labels: `review` where a person saw the registration, `copy` where one saw a near-copy of it.
-- Parameters: $export_id, $axis, $version (of the taxonomy), $today as YYYY-MM-DD.
insert into register.label by name
select
  r.case_key,
  $axis as axis,
  a.code,
  case when r.is_copy then 'copy' else 'review' end as source,
  $version as version,
  cast($today as date) as labelled_on
from ops.review_row as r
join ops.review_answer as a using (number)
where r.export_id = $export_id
  and a.code is not null
