-- The weekly series that are watched: city, counties, topics, topics in counties, departments, channels.
-- Grain: kind, topic, county_code, org, channel, week; weeks without registrations have no row.
-- Columns: series (`kind/keys`), the grain (what a kind does not distinguish is the empty text), week (its Monday),
--   pieces.
-- What is not known, or counts under two topics, is part of wider series only.
with tagged as (
  select
    week,
    pieces,
    unnest([
      {'kind': 'city', 'topic': '', 'county_code': '', 'org': '', 'channel': ''},
      {'kind': 'county', 'topic': '', 'county_code': county_code, 'org': '', 'channel': ''},
      {'kind': 'topic', 'topic': topic, 'county_code': '', 'org': '', 'channel': ''},
      {'kind': 'topic-county', 'topic': topic, 'county_code': county_code, 'org': '', 'channel': ''},
      {'kind': 'department', 'topic': '', 'county_code': '', 'org': org, 'channel': ''},
      {'kind': 'channel', 'topic': '', 'county_code': '', 'org': '', 'channel': channel}
    ]) as series
  from marts.petition_weekly
)
select
  concat_ws(
    '/',
    series.kind,
    nullif(series.topic, ''),
    nullif(series.county_code, ''),
    nullif(series.org, ''),
    nullif(series.channel, '')
  ) as series,
  series.kind as kind,
  series.topic as topic,
  series.county_code as county_code,
  series.org as org,
  series.channel as channel,
  week,
  sum(pieces)::bigint as pieces
from tagged
where series.topic not in ('composite', 'withheld', 'unlabelled', 'unknown')
  and series.county_code not in ('unknown', 'rest')
  and series.org not in ('unknown', 'withheld')
group by all
