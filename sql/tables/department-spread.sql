-- How registrations of a period are spread over responsible departments: how many there are, and how few hold half.
-- Grain: scope, one row ('all'). Accusations and registrations without a department take no part.
-- Parameters: from, to, area (the beginning of a place code; empty for everywhere).
-- Columns: scope, departments, covering_half (the fewest departments that hold half of the pieces), pieces.
with counted as (
  select
    code,
    sum(pieces) as pieces
  from marts.petition_daily
  where axis = 'org'
    and code not in ('unknown', 'withheld')
    and received_on between $from::date and $to::date
    and starts_with(area_code, $area)
  group by code
),
running as (
  select
    pieces,
    sum(pieces) over () as whole,
    coalesce(
      sum(pieces) over (order by pieces desc, code rows between unbounded preceding and 1 preceding),
      0
    ) as before
  from counted
)
select
  'all' as scope,
  count(*)::bigint as departments,
  (count(*) filter (where before * 2 < whole))::bigint as covering_half,
  coalesce(sum(pieces), 0)::bigint as pieces
from running
