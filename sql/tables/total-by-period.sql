-- The whole of a period beside the same period last year and the period before, in each of the three measures.
-- Grain: measure (pieces 件次, batches 批次, persons 人次).
-- Parameters: from, to, last_from, last_to, previous_from, previous_to, last_known and previous_known (1 where the
--   register covers both periods, else 0), area (the beginning of a place code; empty for everywhere).
-- Columns: measure, value, last_year and previous (null where not known).
with counted as (
  select
    unnest([
      {'position': 1, 'measure': 'pieces', 'count': pieces},
      {'position': 2, 'measure': 'batches', 'count': batches},
      {'position': 3, 'measure': 'persons', 'count': persons}
    ]) as entry,
    received_on
  from marts.petition_daily
  where axis = 'total'
    and starts_with(area_code, $area)
),
listed as (
  select
    unnest(['pieces', 'batches', 'persons']) as measure,
    unnest([1, 2, 3]) as position
)
select
  listed.measure,
  coalesce(
    sum(entry.count) filter (where received_on between $from::date and $to::date),
    0
  )::bigint as value,
  case
    when $last_known = 1
      then coalesce(sum(entry.count) filter (where received_on between $last_from::date and $last_to::date), 0)
  end::bigint as last_year,
  case
    when $previous_known = 1
      then coalesce(
        sum(entry.count) filter (where received_on between $previous_from::date and $previous_to::date),
        0
      )
  end::bigint as previous
from listed
left join counted
  on counted.entry.measure = listed.measure
group by listed.measure, listed.position
order by listed.position
