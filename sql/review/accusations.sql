-- What a person found to be an accusation, in the shape in which labelling withholds words.
-- Parameters: $export_id.
insert into ops.label_draft by name
select
  r.case_key,
  'purpose' as axis,
  'accusation' as code,
  'review' as source
from ops.review_row as r
join ops.review_answer as a using (number)
where r.export_id = $export_id
  and a.code = 'accusation'
