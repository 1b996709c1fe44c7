-- What was known of each decision of the register, as it came.
-- Grain: one value of one feature on one day, or on none where nobody said.
select
  decision_id,
  feature,
  value,
  as_of,
  source
from register.decision_feature
order by decision_id, feature, as_of, value
