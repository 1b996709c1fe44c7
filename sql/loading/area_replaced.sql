-- Takes out of register.area the rows that the file being loaded has a later version of.
delete from register.area
where {'code': code, 'valid_from': valid_from} in (select key from loading.area_version where action = 'updated')
