-- What is missing or doubtful in each registration, for the table of data quality.
-- Grain: one row of staging.petition.
-- Columns: received_on, area_code, county_code, and a flag for each measure; a flag is null where the measure
--   does not apply (texts and labels of accusations; topics where nothing labelled the registration; lateness in a
--   source's first load and of corrected rows).
-- A late entry (补录) comes with a later load although its date lies before one that an earlier load already held.
with setting as (
  select max(try_cast(value as date)) filter (where name = 'today') as today
  from ops.setting
),
batch as (
  select
    p.source,
    p.batch_id,
    min(f.loaded_at) as loaded_at,
    max(p.received_on) as last_received_on
  from register.petition as p
  left join ops.file as f
    on f.batch_id = p.batch_id
  group by all
),
earlier as (
  select
    source,
    batch_id,
    max(last_received_on) over (
      partition by source
      order by loaded_at, batch_id
      rows between unbounded preceding and 1 preceding
    ) as last_received_before
  from batch
),
corrected as (
  select distinct case_key
  from register.petition_history
),
described as (
  select
    p.*,
    s.area_code as place,
    s.county_code,
    s.org as department,
    s.topic,
    s.purpose as best_purpose,
    case when c.case_key is null then e.last_received_before end as last_received_before,
    row_number() over (
      partition by hash(p.source, p.received_on, p.channel, p.area_raw, p.area_code, p.org, p.title, p.text)
    ) as copy
  from register.petition as p
  join staging.petition as s
    on s.case_key = p.case_key
  left join earlier as e
    on e.source = p.source
    and e.batch_id = p.batch_id
  left join corrected as c
    on c.case_key = p.case_key
)
select
  received_on,
  place as area_code,
  county_code,
  place = 'unknown' as missing_area,
  case when best_purpose <> 'accusation' then department = 'unknown' end as missing_org,
  case when best_purpose <> 'accusation' then coalesce(text, title) is null end as missing_text,
  best_purpose = 'unknown' as missing_purpose,
  case when topic not in ('withheld', 'unlabelled', 'unknown') then topic = '99' end as missing_topic,
  case when best_purpose <> 'accusation' and coalesce(text, title) is not null then topic = 'unknown' end as unlabelled,
  case when topic not in ('withheld', 'unlabelled', 'unknown') then topic = 'composite' end as composite_topic,
  received_on < date '1990-01-01'
    or received_on > coalesce((select today from setting), date '9999-12-31')
    or coalesce(least(routed_on, notified_on, accepted_on, replied_on, closed_on) < received_on, false)
    as out_of_range_dates,
  case when last_received_before is not null then received_on < last_received_before end as late_entry,
  case when coalesce(text, title) is not null then copy > 1 end as duplicate_rows
from described
