-- The words of the messages of some events, from which a phrase for their titles may be taken.
-- Grain: one registration.
-- Parameters: events (ids, parted by commas).
-- Columns: event_id, matter, words.
select
  m.event_id,
  m.matter,
  concat_ws(' ', p.title, p.text) as words
from ops.event_message as m
join register.petition as p
  on p.case_key = m.case_key
where list_contains(string_split($events, ','), m.event_id)
order by
  m.event_id,
  m.matter,
  m.case_key
