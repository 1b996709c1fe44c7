-- Removes what people said earlier on the same day about what they have now answered: the last word of a day holds.
-- Parameters: $export_id, $axis, $today as YYYY-MM-DD.
delete from register.label
where axis = $axis
  and source in ('review', 'copy')
  and labelled_on = cast($today as date)
  and case_key in (
    select r.case_key
    from ops.review_row as r
    join ops.review_answer as a using (number)
    where r.export_id = $export_id
      and a.code is not null
  )
