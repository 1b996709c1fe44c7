-- The three topics that always have their panel on the first page, in a period, beside the same period last year and
-- the period before.
-- Grain: code (01 城建拆迁, 02 土地征用, 04 企业改制破产); a topic without registrations counts 0, and
--   nothing is known of it where no registration of the period has words or a label to tell its topic by.
-- Parameters: from, to, last_from, last_to, previous_from, previous_to, last_known and previous_known (1 where the
--   register covers both periods, else 0), area (the beginning of a place code; empty for everywhere).
-- Columns: code, pieces, batches, persons, last_year and previous (pieces; null where not known), whole (pieces of all
--   topics).
with counted as (
  select
    code,
    sum(pieces) filter (where received_on between $from::date and $to::date) as pieces,
    sum(batches) filter (where received_on between $from::date and $to::date) as batches,
    sum(persons) filter (where received_on between $from::date and $to::date) as persons,
    sum(pieces) filter (where received_on between $last_from::date and $last_to::date) as last_year,
    sum(pieces) filter (where received_on between $previous_from::date and $previous_to::date) as previous
  from marts.petition_daily
  where axis = 'topic'
    and starts_with(area_code, $area)
  group by code
),
judged as (
  select
    coalesce(sum(pieces) filter (where code not in ('unlabelled', 'unknown', 'withheld')), 0) > 0
      or coalesce(sum(pieces) filter (where code in ('unlabelled', 'unknown')), 0) = 0 as is_known
  from counted
)
select
  focus.code,
  case when is_known then coalesce(counted.pieces, 0) end::bigint as pieces,
  case when is_known then coalesce(counted.batches, 0) end::bigint as batches,
  case when is_known then coalesce(counted.persons, 0) end::bigint as persons,
  case when is_known and $last_known = 1 then coalesce(counted.last_year, 0) end::bigint as last_year,
  case when is_known and $previous_known = 1 then coalesce(counted.previous, 0) end::bigint as previous,
  coalesce((select sum(pieces) from counted), 0)::bigint as whole
from unnest(['01', '02', '04']) as focus(code)
cross join judged
left join counted
  on counted.code = focus.code
order by focus.code
