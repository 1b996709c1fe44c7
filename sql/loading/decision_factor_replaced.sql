-- Takes out of register.decision_factor the rows that the file being loaded has a later version of.
delete from register.decision_factor
where {'decision_id': decision_id, 'factor': factor} in (select key from loading.decision_factor_version where action = 'updated')
