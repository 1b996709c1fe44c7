-- Whether messages up to the end of a period were looked at for events: a row if so.
-- Parameters: to (the last day of the period). Columns: day (of the first message that was looked at).
select min(s.received_on) as day
from ops.event_member as m
join staging.petition as s
  on s.case_key = m.case_key
where s.received_on <= $to::date
having min(s.received_on) is not null
