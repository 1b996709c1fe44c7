-- An accusation is counted only: by county at the finest, without a department, a topic or a label.
-- severity: error
select
  received_on,
  area_code
from staging.petition
where purpose = 'accusation'
  and (
    org <> 'withheld'
    or topic <> 'withheld'
    or cause <> 'withheld'
    or label <> 'withheld'
    or (area_code <> 'unknown' and length(area_code) > 6)
  )
