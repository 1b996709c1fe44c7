-- Events as they are counted now.
-- Grain: one event.
-- Parameters: share (of the messages whose place is known, that must agree on a place).
-- Columns: event_id, from_on, to_on, messages, matters, votes_for, votes_against (null where none has any), topic (the
--   commonest that says something), area_code (where enough messages are: a place, or else its county, or else
--   'unknown'), busiest_week, last_week and week_before (matters first heard of in the last seven days that the
--   register covers, and in the seven before).
with latest as (
  select max(received_on) as day
  from staging.petition
),
counted as (
  select
    event_id,
    min(received_on) as from_on,
    max(received_on) as to_on,
    count(*) as messages,
    count(distinct matter) as matters,
    sum(votes_for) as votes_for,
    sum(votes_against) as votes_against,
    count(distinct matter) filter (where heard_on > latest.day - 7) as last_week,
    count(distinct matter) filter (where heard_on between latest.day - 13 and latest.day - 7) as week_before
  from ops.event_message
  cross join latest
  group by event_id
),
topic as (
  select
    event_id,
    topic
  from ops.event_message
  group by
    event_id,
    topic
  qualify row_number() over (
    partition by event_id
    order by
      topic in ('99', 'unknown', 'unlabelled', 'composite'),
      count(*) desc,
      topic
  ) = 1
),
placed as (
  select
    event_id,
    unnest([
      {'code': area_code, 'rank': 1},
      {'code': county_code, 'rank': 2}
    ]) as place
  from ops.event_message
  where area_code not in ('unknown', 'rest')
),
place as (
  select
    event_id,
    place.code as code,
    place.rank as rank,
    count(*) as messages,
    sum(count(*)) over (partition by event_id, place.rank) as known
  from placed
  group by
    event_id,
    place.code,
    place.rank
  qualify messages >= $share * known
),
area as (
  select
    event_id,
    arg_min(code, (rank, -messages, code)) as code
  from place
  group by event_id
),
busiest as (
  select
    event_id,
    max(matters) as matters
  from (
    select
      event_id,
      date_trunc('week', heard_on) as week,
      count(distinct matter) as matters
    from ops.event_message
    group by all
  )
  group by event_id
)
select
  c.event_id,
  c.from_on,
  c.to_on,
  c.messages,
  c.matters,
  c.votes_for::bigint as votes_for,
  c.votes_against::bigint as votes_against,
  topic.topic,
  coalesce(area.code, 'unknown') as area_code,
  busiest.matters as busiest_week,
  c.last_week,
  c.week_before
from counted as c
join topic
  on topic.event_id = c.event_id
join busiest
  on busiest.event_id = c.event_id
left join area
  on area.event_id = c.event_id
order by cast(substr(c.event_id, 2) as bigint)
