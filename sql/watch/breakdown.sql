-- What the rises in ops.watch_draft are made of, and how much of each part is usual.
-- Grain: series, week, dimension, value; parts without a registration in the week have no row.
-- Columns: dimension (topic, area, place, department, channel, label, labelling, event: a group of five matters or more), observed (in the week), usual (in
--   the 52 weeks that end five weeks before it), first_week (of the value in the whole register).
with spans as (
  select
    *,
    week as counted,
    true as is_now
  from ops.watch_draft
  union all
  select
    *,
    unnest(generate_series(week - interval 56 week, week - interval 5 week, interval 7 day))::date,
    false
  from ops.watch_draft
),
parts as (
  select
    s.series,
    s.week,
    s.is_now,
    m.pieces,
    unnest([
      {'dimension': 'topic', 'value': m.topic},
      {'dimension': 'area', 'value': m.county_code},
      {'dimension': 'place', 'value': m.area_code},
      {'dimension': 'department', 'value': m.org},
      {'dimension': 'channel', 'value': m.channel},
      {'dimension': 'label', 'value': m.label},
      {'dimension': 'labelling', 'value': m.labelling}
    ]) as part
  from spans as s
  join marts.petition_weekly as m
    on m.week = s.counted
    and (s.topic is null or s.topic = m.topic)
    and (s.area_code is null or s.area_code = m.county_code)
    and (s.org is null or s.org = m.org)
    and (s.channel is null or s.channel = m.channel)
),
event_weekly as (
  select
    m.event_id,
    date_trunc('week', p.received_on)::date as week,
    p.topic,
    p.county_code,
    p.org,
    p.channel,
    count(*)::bigint as pieces
  from ops.event_member as m
  semi join ops.event as e
    on e.id = m.event_id
  join staging.petition as p
    on p.case_key = m.case_key
  where p.purpose <> 'accusation'
  group by all
),
all_parts as (
  from parts
  union all
  select
    s.series,
    s.week,
    s.is_now,
    m.pieces,
    {'dimension': 'event', 'value': m.event_id}
  from spans as s
  join event_weekly as m
    on m.week = s.counted
    and (s.topic is null or s.topic = m.topic)
    and (s.area_code is null or s.area_code = m.county_code)
    and (s.org is null or s.org = m.org)
    and (s.channel is null or s.channel = m.channel)
),
firsts as (
  select
    {'dimension': 'channel', 'value': channel} as part,
    min(week) as first_week
  from marts.petition_weekly
  group by all
  union all
  select
    {'dimension': 'labelling', 'value': labelling},
    min(week)
  from marts.petition_weekly
  group by all
)
select
  parts.series,
  parts.week,
  parts.part.dimension as dimension,
  parts.part.value as value,
  coalesce(sum(pieces) filter (where is_now), 0)::bigint as observed,
  coalesce(sum(pieces) filter (where not is_now), 0)::bigint as usual,
  min(firsts.first_week) as first_week
from all_parts as parts
left join firsts
  on firsts.part = parts.part
group by all
order by parts.series, parts.week, dimension, value
