-- Registrations that may belong to an event: all that have words and do not accuse.
-- Grain: one registration.
-- Columns: case_key, received_on, event_id (null where it has not been looked at), is_labelled (whether it
--   has a topic).
create or replace table ops.event_eligible as
select
  s.case_key,
  s.received_on,
  m.event_id,
  s.topic <> 'unknown' as is_labelled
from staging.petition as s
left join ops.event_member as m
  on m.case_key = s.case_key
where s.purpose <> 'accusation'
  and s.has_words
