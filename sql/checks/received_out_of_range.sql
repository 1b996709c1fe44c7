-- A registration is dated after 1990 and not in the future.
-- severity: warn
select
  source_file,
  source_row,
  received_on
from register.petition
where received_on < date '1990-01-01'
  or received_on > coalesce(
    (select max(try_cast(value as date)) from ops.setting where name = 'today'),
    date '9999-12-31'
  )
