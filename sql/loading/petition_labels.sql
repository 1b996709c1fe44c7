-- Forgets what was concluded from the earlier content of changed registrations; what people reviewed stays.
delete from register.label
where source <> 'review'
  and case_key in (select case_key from loading.petition_version where action = 'updated')
