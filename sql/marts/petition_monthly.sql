-- Registrations a statistical month and county, crossed by topic, channel and purpose: for questions of analysts.
-- Grain: month, county_code, topic, channel, purpose.
-- Columns: the grain, pieces (件次), batches (批次, visits only), persons (人次).
select
  month,
  county_code,
  topic,
  channel,
  purpose,
  count(*)::bigint as pieces,
  (count(*) filter (where is_visit))::bigint as batches,
  sum(persons)::bigint as persons
from staging.petition
group by all
order by all
