-- Since when departments exist, and until when, by their name; those of whom the list says nothing are left out.
-- Grain: org.
select
  replace(name, ' ', '') as org,
  case when bool_and(valid_from is not null) then min(valid_from) end as valid_from,
  case when bool_and(valid_to is not null) then max(valid_to) end as valid_to
from register.org_unit
group by all
having valid_from is not null or valid_to is not null
order by org
