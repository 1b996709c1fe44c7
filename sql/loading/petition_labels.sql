-- Forgets what was concluded from the earlier content of changed registrations; what people reviewed stays.
delete from register.label
where source <> 'review'
  and case_key in (select key from loading.version where action = 'updated')
