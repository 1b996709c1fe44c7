-- Takes out of register.milestone the rows that the file being loaded has a later version of.
delete from register.milestone
where {'decision_id': decision_id, 'milestone': milestone} in (select key from loading.milestone_version where action = 'updated')
