-- The whole of a period beside the same period last year and the period before, in each of the three measures.
-- Grain: measure (pieces 件次, batches 批次, persons 人次).
-- Parameters: from, to, last_from, last_to, last_month, previous_from, previous_to, previous_month (first
--   statistical months of the two), area (the beginning of a place code; empty for everywhere).
-- Columns: measure, value, last_year, previous; null where the register does not reach back so far.
with coverage as (
  select coalesce(min(month), '9999-12') as first_month
  from marts.petition_daily
),
counted as (
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
    when (select first_month from coverage) <= $last_month
      then coalesce(sum(entry.count) filter (where received_on between $last_from::date and $last_to::date), 0)
  end::bigint as last_year,
  case
    when (select first_month from coverage) <= $previous_month
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
