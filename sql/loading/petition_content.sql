-- What the registrations of the file and those of the register with the same keys say, as a hash.
-- Grain: key (case_key) and source_row; 0 for the register's own. Where a row came from, and how much of it was masked,
--   is no content.
create view loading.content as
select
  case_key as key,
  source_row,
  hash(*columns(* exclude (case_key, source_file, source_row, batch_id, pii_found))) as content
from loading.petition
union all
select
  case_key,
  0,
  hash(*columns(* exclude (case_key, source_file, source_row, batch_id, pii_found)))
from register.petition
where case_key in (select case_key from loading.petition)
