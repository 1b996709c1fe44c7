-- Registrations a statistical month and responsible department, by topic; accusations stand under 'withheld'.
-- Grain: month, org, topic.
-- Columns: the grain, pieces (件次), batches (批次, visits only), persons (人次).
select
  month,
  org,
  topic,
  count(*)::bigint as pieces,
  (count(*) filter (where is_visit))::bigint as batches,
  sum(persons)::bigint as persons
from staging.petition
group by all
order by all
