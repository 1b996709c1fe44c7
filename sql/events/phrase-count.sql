-- How many messages have a phrase while an event lasts, whatever they are about.
-- Grain: one row.
-- Parameters: phrase, from, to (days).
-- Columns: messages.
select count(*) as messages
from register.petition
where received_on between $from::date and $to::date
  and (contains(title, $phrase) or contains(text, $phrase))
