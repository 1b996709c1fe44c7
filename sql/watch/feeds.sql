-- How many registrations came a week from each source and county and by each channel: what may have fallen silent.
-- Grain: kind (source, county, channel), name, week. Parameters: first_week, last_week (Mondays).
with tagged as (
  select
    week,
    pieces,
    unnest([
      {'kind': 'source', 'name': source},
      {'kind': 'county', 'name': county_code},
      {'kind': 'channel', 'name': channel}
    ]) as feed
  from marts.petition_weekly
  where week between $first_week::date and $last_week::date
)
select
  feed.kind as kind,
  feed.name as name,
  week,
  sum(pieces)::bigint as pieces
from tagged
where feed.name not in ('unknown', 'rest')
group by all
order by kind, name, week
