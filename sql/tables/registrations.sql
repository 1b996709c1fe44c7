-- How many registrations all places have in a period: a period without any is one that the register does not hold.
-- Grain: one row.
-- Parameters: from, to.
-- Columns: pieces.
select coalesce(sum(pieces), 0)::bigint as pieces
from marts.petition_daily
where axis = 'total'
  and received_on between $from::date and $to::date
