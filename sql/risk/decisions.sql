-- The decisions of the register.
-- Grain: id.
select
  id,
  title,
  type,
  topic,
  area_code,
  stage,
  t0
from register.decision
order by id
