-- What labelling looks at: all registrations but accusations, of which nothing is known in words.
-- Grain: one registration.
-- Columns: those of register.petition.
select
  case_key,
  received_on,
  purpose,
  label_raw,
  label_scheme,
  title,
  text
from register.petition
where purpose is distinct from 'accusation'
