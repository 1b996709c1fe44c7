-- What a person may be asked about: registrations with words and without a label that people gave, here or in the
-- source; none that is out for review already, none that a person could not tell, and no accusation.
-- Grain: one registration, under a number for this run. Parameters: $axis.
create or replace table ops.review_todo as
select
  cast(row_number() over (order by p.case_key) as integer) as place,
  p.case_key
from register.petition as p
where p.purpose is distinct from 'accusation'
  and (p.title is not null or p.text is not null)
  and not exists (
    select 1
    from register.label as l
    where l.case_key = p.case_key
      and (
        (l.axis = $axis and (l.source in ('review', 'copy') or (l.source = 'crosswalk' and not contains(l.code, '|'))))
        or (l.axis = 'purpose' and l.code = 'accusation')
      )
  )
  and not exists (
    select 1
    from ops.review_row as r
    join ops.review_export as e using (export_id)
    where r.case_key = p.case_key
      and e.axis = $axis
  )
  and not exists (
    select 1
    from ops.review_undecided as u
    where u.case_key = p.case_key
      and u.axis = $axis
  )
