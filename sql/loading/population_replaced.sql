-- Takes out of register.population the rows that the file being loaded has a later version of.
delete from register.population
where row(area_code, year) in (select key from loading.population_version where action = 'updated')
