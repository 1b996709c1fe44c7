-- Registrations whose label people gave, with their words: reviewed here, or by the source and led over by a crosswalk
-- to one code. None of them is an accusation.
-- Grain: one registration. Parameters: $axis.
-- Columns: title, text, code: the newest review before the source's own label.
select
  p.title,
  p.text,
  l.code
from register.label as l
join register.petition as p using (case_key)
where l.axis = $axis
  and (l.source = 'review' or (l.source = 'crosswalk' and not contains(l.code, '|')))
  and p.purpose is distinct from 'accusation'
qualify row_number() over (
  partition by l.case_key
  order by
    l.source desc,
    l.labelled_on desc nulls last,
    l.version desc nulls last,
    l.code
) = 1
order by p.case_key
