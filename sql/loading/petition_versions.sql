-- What each row of the file being loaded is to the register, in the order of the file.
-- Grain: one row of loading.petition, by case_key and source_row.
-- Columns: action is loaded (a new registration), updated (known, with other content) or unchanged; is_latest marks
--   the version that the register keeps. Where a row came from, and how much of it was masked, is no content.
create table loading.petition_version as
with versions as (
  select
    case_key,
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
),
compared as (
  select
    case_key,
    source_row,
    content,
    lag(content) over (partition by case_key order by source_row) as earlier
  from versions
),
decided as (
  select
    case_key,
    source_row,
    case
      when earlier is null then 'loaded'
      when earlier <> content then 'updated'
      else 'unchanged'
    end as action
  from compared
  where source_row > 0
)
select
  case_key,
  source_row,
  action,
  action <> 'unchanged'
    and source_row = max(source_row) filter (where action <> 'unchanged') over (partition by case_key) as is_latest
from decided
