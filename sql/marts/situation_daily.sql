-- Legacy matters, joint visits, and what the source calls repeated or lodged above its level, a day and place: counts
-- for reports on the situation, of which nothing is ever forecast, scored, compared or crossed. No accusations.
-- Grain: received_on, area_code, measure (legacy, joint, repeat, skip_level).
-- Columns: received_on, county_code, area_code, measure, looked_at (registrations of which it can be said: with words,
--   visits of sources that count persons, those that the source marks either way), pieces (件次), persons (人次).
with counted as (
  select
    source,
    max(persons) > 1 as counts_persons
  from staging.petition
  group by source
),
tagged as (
  select
    p.received_on,
    p.county_code,
    p.area_code,
    p.persons,
    unnest([
      {'measure': 'legacy', 'is_known': p.has_words, 'holds': p.legacy = 'yes'},
      {'measure': 'joint', 'is_known': p.is_visit and counted.counts_persons, 'holds': p.is_joint},
      {'measure': 'repeat', 'is_known': p.is_repeat is not null, 'holds': p.is_repeat},
      {'measure': 'skip_level', 'is_known': p.is_skip_level is not null, 'holds': p.is_skip_level}
    ]) as tag
  from staging.petition as p
  join counted
    on counted.source = p.source
  where p.purpose <> 'accusation'
)
select
  received_on,
  county_code,
  area_code,
  tag.measure as measure,
  count(*)::bigint as looked_at,
  (count(*) filter (where tag.holds))::bigint as pieces,
  coalesce(sum(persons) filter (where tag.holds), 0)::bigint as persons
from tagged
where tag.is_known
group by all
order by received_on, area_code, measure
