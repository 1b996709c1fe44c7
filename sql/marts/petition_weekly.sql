-- Registrations a week, for early warnings: accusations take no part, nor do joint, repeated or skip-level visits as such.
-- Grain: week, area_code, topic, org, channel, label, labelling, source.
-- Columns: week (its Monday), county_code, area_code, topic, org, channel, label (the source's own category),
--   labelling (what the topic comes from: rule, model, review, none, or the source's category by crosswalk), source,
--   pieces. Days before 1990 and after today are mistakes of entry and belong to no week.
with setting as (
  select max(try_cast(value as date)) filter (where name = 'today') as today
  from ops.setting
)
select
  date_trunc('week', received_on)::date as week,
  county_code,
  area_code,
  topic,
  org,
  channel,
  label,
  case when topic_source = 'crosswalk' then 'crosswalk/' || label else topic_source end as labelling,
  source,
  count(*)::bigint as pieces
from staging.petition
where purpose <> 'accusation'
  and received_on between date '1990-01-01' and coalesce((select today from setting), date '9999-12-31')
group by all
