-- Adds the labels of the draft that the register does not have yet.
-- Parameters: $today, YYYY-MM-DD.
insert into register.label by name
select
  d.*,
  cast($today as date) as labelled_on
from ops.label_draft as d
anti join register.label as l
  on l.case_key = d.case_key
  and l.axis = d.axis
  and l.source = d.source
