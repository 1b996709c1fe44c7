-- The keys of which the file being loaded has a later version than the register.
-- Grain: key.
select key
from loading.version
where action = 'updated'
