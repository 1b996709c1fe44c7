-- Takes out of register.measure the rows that the file being loaded has a later version of.
delete from register.measure
where {'decision_id': decision_id, 'measure': measure} in (select key from loading.measure_version where action = 'updated')
