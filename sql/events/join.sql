-- Adds the registrations of the draft that are in no group.
-- Parameters: none.
insert into ops.event_member by name
select d.*
from ops.event_draft as d
anti join ops.event_member as m
  on m.case_key = d.case_key
