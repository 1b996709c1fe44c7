-- Takes out of register.population the rows that the file being loaded has a later version of.
delete from register.population
where {'area_code': area_code, 'year': year} in (select key from loading.population_version where action = 'updated')
