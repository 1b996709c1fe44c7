-- Every statistical month of a span beside the same month last year and the month before.
-- Grain: month (YYYY-MM); months without registrations count 0; months before the register begins and after it
--   ends are left out.
-- Parameters: months_from, months_to (YYYY-MM), covered_from and covered_to (the first and last month that the register
--   covers whole), area (the beginning of a place code; empty for everywhere).
-- Columns: month, pieces, batches, persons, last_year and previous (pieces; null where either month is not covered).
with coverage as (
  select
    min(month) as first_month,
    max(month) as last_month
  from marts.petition_daily
),
counted as (
  select
    month,
    sum(pieces) as pieces,
    sum(batches) as batches,
    sum(persons) as persons
  from marts.petition_daily
  where axis = 'total'
    and starts_with(area_code, $area)
  group by month
),
spanned as (
  select
    strftime(first_day, '%Y-%m') as month,
    strftime(first_day - interval 1 year, '%Y-%m') as month_last_year,
    strftime(first_day - interval 1 month, '%Y-%m') as month_before
  from unnest(
    generate_series(($months_from || '-01')::date, ($months_to || '-01')::date, interval 1 month)
  ) as series(first_day)
)
select
  spanned.month,
  coalesce(now.pieces, 0)::bigint as pieces,
  coalesce(now.batches, 0)::bigint as batches,
  coalesce(now.persons, 0)::bigint as persons,
  case
    when month_last_year >= $covered_from and spanned.month <= $covered_to then coalesce(last_year.pieces, 0)
  end::bigint as last_year,
  case
    when month_before >= $covered_from and spanned.month <= $covered_to then coalesce(previous.pieces, 0)
  end::bigint as previous
from spanned
cross join coverage
left join counted as now
  on now.month = spanned.month
left join counted as last_year
  on last_year.month = month_last_year
left join counted as previous
  on previous.month = month_before
where spanned.month between first_month and last_month
order by spanned.month
