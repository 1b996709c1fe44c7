-- The messages of the window and all that came after it, in the order in which they are grouped.
-- Grain: one registration.
-- Parameters: from (the first day of the window).
-- Columns: case_key, received_on, group_number (null where it is new), title and text (without the names of the
--   registration's own place, which everybody there writes), county and township (empty where not known), topic
--   (empty where it says nothing).
with place_name as (
  select
    code,
    name
  from staging.place
  union all
  select
    code,
    name
  from staging.named_place
),
placed as (
  select
    s.case_key,
    s.received_on,
    p.received_at,
    p.source,
    p.source_file,
    p.source_row,
    e.event_id,
    p.title,
    p.text,
    s.area_code in ('unknown', 'rest') as is_nowhere,
    starts_with(s.area_code, '~') as is_named,
    s.area_code,
    s.county_code,
    case when s.topic in ('99', 'composite', 'unknown', 'unlabelled', 'withheld') then '' else s.topic end as topic,
    coalesce(own.name, '') as own_name,
    coalesce(county.name, '') as county_name
  from staging.petition as s
  join ops.event_eligible as e
    on e.case_key = s.case_key
  join register.petition as p
    on p.case_key = s.case_key
  left join place_name as own
    on own.code = s.area_code
  left join place_name as county
    on county.code = s.county_code
  where s.received_on >= $from::date
)
select
  case_key,
  received_on,
  cast(substr(event_id, 2) as bigint) as group_number,
  replace(replace(coalesce(title, ''), own_name, ''), county_name, '') as title,
  replace(replace(coalesce(text, ''), own_name, ''), county_name, '') as text,
  case when is_nowhere or is_named then '' else county_code end as county,
  case
    when is_named then area_code
    when is_nowhere or area_code = county_code then ''
    else area_code
  end as township,
  topic
from placed
order by
  received_on,
  received_at nulls first,
  source,
  source_file,
  source_row,
  case_key
