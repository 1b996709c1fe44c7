-- Takes out of their groups the registrations that have another one now, are gone, or turned out to accuse.
-- Parameters: none.
delete from ops.event_member as m
where not exists (
  select 1
  from ops.event_eligible as e
  where e.case_key = m.case_key
)
or exists (
  select 1
  from ops.event_draft as d
  where d.case_key = m.case_key
    and d.event_id <> m.event_id
)
