-- The days of the register that are watched, and the office's date.
-- Columns: first_on, last_on (null where nothing is registered).
select
  min(received_on) as first_on,
  max(received_on) as last_on
from staging.petition
where purpose <> 'accusation'
  and received_on between date '1990-01-01'
  and coalesce((select max(try_cast(value as date)) from ops.setting where name = 'today'), date '9999-12-31')
