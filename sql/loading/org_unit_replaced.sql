-- Takes out of register.org_unit the rows that the file being loaded has a later version of.
delete from register.org_unit
where {'code': code, 'valid_from': valid_from} in (select key from loading.org_unit_version where action = 'updated')
