-- Registrations a day and place, along one axis at a time: what every table of a report counts from.
-- Grain: received_on, area_code, axis, code. Each axis counts every registration exactly once.
-- Columns: received_on, month (statistical), county_code, area_code, axis (total, channel, topic, purpose, cause,
--   level, org, label, legacy), code, pieces (件次), batches (批次, visits only), persons (人次).
with tagged as (
  select
    received_on,
    month,
    county_code,
    area_code,
    is_visit,
    persons,
    unnest([
      {'axis': 'total', 'code': 'all'},
      {'axis': 'channel', 'code': channel},
      {'axis': 'topic', 'code': topic},
      {'axis': 'purpose', 'code': purpose},
      {'axis': 'cause', 'code': cause},
      {'axis': 'level', 'code': source_level},
      {'axis': 'org', 'code': org},
      {'axis': 'label', 'code': label},
      {'axis': 'legacy', 'code': legacy}
    ]) as tag
  from staging.petition
)
select
  received_on,
  month,
  county_code,
  area_code,
  tag.axis as axis,
  tag.code as code,
  count(*)::bigint as pieces,
  (count(*) filter (where is_visit))::bigint as batches,
  sum(persons)::bigint as persons
from tagged
group by all
