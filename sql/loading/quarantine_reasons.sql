-- Why rows of one load were set aside: reason and field, how many rows, and the first of them in the file.
-- Grain: reason, field.
-- Parameters: batch_id.
-- Columns: reason, field ('' for the whole row), rows, first_row.
select
  reason,
  coalesce(field, '') as field,
  count(*) as rows,
  min(row_number) as first_row
from ops.quarantine
where batch_id = $batch_id
group by all
order by
  rows desc,
  reason,
  field
