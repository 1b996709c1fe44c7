-- Where the registrations of each department come from and what they are about, for telling which surges it shares.
-- Grain: org, county_code, topic.
select
  org,
  county_code,
  topic,
  sum(pieces)::bigint as pieces
from marts.petition_weekly
where org not in ('unknown', 'withheld')
group by all
order by all
