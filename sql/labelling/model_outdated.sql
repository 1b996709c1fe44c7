-- Removes what a model said on this axis and does not say again.
-- Parameters: $axis.
delete from register.label as l
where l.source = 'model'
  and l.axis = $axis
  and not exists (
    select 1
    from ops.model_label as m
    where m.case_key = l.case_key
      and m.code = l.code
      and m.version = l.version
      and m.confidence = l.confidence
      and m.words is not distinct from l.words
  )
