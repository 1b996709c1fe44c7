-- Registrations of every whole statistical month up to the end of a period, without accusations: what the long run,
-- the season and the outlook are computed from.
-- Grain: month (YYYY-MM); months without registrations count 0.
-- Parameters: months_to (YYYY-MM), area (the beginning of a place code; empty for everywhere).
-- Columns: month, pieces.
with monthly as (
  select
    month,
    sum(pieces) as pieces
  from marts.petition_monthly
  where purpose <> 'accusation'
    and starts_with(county_code, $area)
  group by month
),
span as (
  select
    min(month) as first_month,
    max(month) as last_month
  from marts.petition_monthly
),
spanned as (
  select strftime(first_day, '%Y-%m') as month
  from span,
    unnest(
      generate_series((first_month || '-01')::date, (last_month || '-01')::date, interval 1 month)
    ) as series(first_day)
)
select
  spanned.month,
  coalesce(monthly.pieces, 0)::bigint as pieces
from spanned
cross join span
left join monthly
  on monthly.month = spanned.month
where (
    spanned.month > span.first_month
    or (select min(received_on) from marts.petition_daily) = (spanned.month || '-01')::date
  )
  and spanned.month <= $months_to
  and (
    spanned.month < span.last_month
    or (select max(received_on) from marts.petition_daily) = last_day((spanned.month || '-01')::date)
  )
order by spanned.month
