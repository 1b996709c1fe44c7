-- Places that the register names where no table of places was loaded: the forty that are named most.
-- Grain: one spelling, without spaces.
-- Columns: spelling, code (~ and the name: no place code begins so), name.
-- What has digits, is long, or occurs fewer than ten times may be somebody's address, and is no place;
-- nor is what was masked (〔住址〕).
select
  replace(area_raw, ' ', '') as spelling,
  '~' || min(trim(area_raw)) as code,
  min(trim(area_raw)) as name
from register.petition
where length(trim(area_raw)) between 2 and 30
  and not regexp_matches(area_raw, '[0-9０-９]')
  and not contains(area_raw, '〔')
  and not exists (from staging.place)
group by replace(area_raw, ' ', '')
having count(*) >= 10
order by
  count(*) desc,
  spelling
limit 40
