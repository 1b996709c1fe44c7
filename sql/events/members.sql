-- The registrations of the groups that are events: of at least $least matters.
-- Grain: one registration.
-- Parameters: least.
-- Columns: event_id, case_key, matter, received_on, area_code, county_code, topic, votes_for, votes_against, heard_on
--   (the day on which its matter was first heard of in the event).
create or replace table ops.event_message as
with message as (
  select
    m.event_id,
    s.case_key,
    coalesce(p.matter_key, s.case_key) as matter,
    s.received_on,
    s.area_code,
    s.county_code,
    s.topic,
    p.votes_for,
    p.votes_against
  from ops.event_member as m
  join staging.petition as s
    on s.case_key = m.case_key
  join register.petition as p
    on p.case_key = m.case_key
  where s.purpose <> 'accusation'
),
event as (
  select event_id
  from message
  group by event_id
  having count(distinct matter) >= $least
)
select
  message.*,
  min(received_on) over (partition by event_id, matter) as heard_on
from message
semi join event
  on event.event_id = message.event_id
