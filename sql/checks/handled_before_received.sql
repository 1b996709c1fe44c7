-- Nothing is routed, accepted, answered or closed before it is received.
-- severity: warn
select
  source_file,
  source_row
from register.petition
where least(routed_on, notified_on, accepted_on, replied_on, closed_on) < received_on
