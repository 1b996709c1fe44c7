-- What comes in is like what the model of labels was tested on (stability index at most 0.25 where 500 messages tell).
-- severity: warn
select
  axis,
  version,
  messages,
  label_psi,
  confidence_psi,
  code,
  share_before,
  share_now
from ops.model_drift
where messages >= 500
  and greatest(label_psi, confidence_psi) > 0.25
