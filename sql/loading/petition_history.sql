-- Keeps the versions that the file being loaded replaces: the register's own, and those within the file.
-- Parameters: batch_id, replaced_on (YYYY-MM-DD).
insert into register.petition_history by name
select
  *,
  $batch_id as replaced_by_batch,
  $replaced_on::date as replaced_on
from register.petition
where case_key in (select key from loading.version where action = 'updated')
union all by name
select
  p.*,
  $batch_id as replaced_by_batch,
  $replaced_on::date as replaced_on
from loading.petition as p
semi join (from loading.version where action <> 'unchanged' and not is_latest) as v
  on v.key = p.case_key and v.source_row = p.source_row
