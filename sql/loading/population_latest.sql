-- Puts the latest version of every new or changed row into register.population.
insert into register.population by name
select p.* exclude (source_row)
from loading.population as p
semi join (from loading.population_version where is_latest) as v on v.source_row = p.source_row
