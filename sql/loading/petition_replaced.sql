-- Takes out of the register the registrations that the file being loaded has a later version of.
delete from register.petition
where case_key in (select key from loading.version where action = 'updated')
