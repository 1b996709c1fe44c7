-- What became of the rows of an export.
-- Grain: one row that was shown. Parameters: $export_id.
-- Columns: proposal, is_answered (1 or 0), code (null where the person could not tell, or did not answer), copies.
select
  r.proposal,
  cast(a.number is not null as integer) as is_answered,
  a.code,
  (
    select count(*)
    from ops.review_row as c
    where c.export_id = r.export_id
      and c.number = r.number
      and c.is_copy
  ) as copies
from ops.review_row as r
left join ops.review_answer as a using (number)
where r.export_id = $export_id
  and not r.is_copy
order by r.number
