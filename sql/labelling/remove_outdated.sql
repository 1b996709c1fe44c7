-- Removes the labels by rule and crosswalk that the draft does not give again; reviews and models are never touched.
-- Parameters: none.
delete from register.label as l
where l.source in ('rule', 'crosswalk')
  and l.axis in ('topic', 'cause', 'purpose', 'legacy')
  and not exists (
    select 1
    from ops.label_draft as d
    where d.case_key = l.case_key
      and d.axis = l.axis
      and d.source = l.source
      and d.code = l.code
      and d.version is not distinct from l.version
      and d.words is not distinct from l.words
      and d.confidence is not distinct from l.confidence
  )
