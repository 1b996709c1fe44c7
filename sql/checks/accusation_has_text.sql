-- The text of an accusation is never stored.
-- severity: error
select case_key
from register.petition
where purpose = 'accusation'
  and (title is not null or text is not null)
