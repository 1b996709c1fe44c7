-- Takes out of register.decision the rows that the file being loaded has a later version of.
delete from register.decision
where id in (select key from loading.version where action = 'updated')
