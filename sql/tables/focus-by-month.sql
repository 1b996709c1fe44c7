-- The three topics that always have their panel on the first page, every statistical month of a span.
-- Grain: topic (01 城建拆迁, 02 土地征用, 04 企业改制破产), month (YYYY-MM); months without registrations count 0, and
--   nothing is known where no registration of the span has words or a label to tell its topic by.
-- Parameters: months_from, months_to (YYYY-MM), covered_from and covered_to (the first and last month that the register
--   covers whole), area (the beginning of a place code; empty for everywhere).
-- Columns: topic, month, pieces, last_year (pieces; null where either month is not covered).
with coverage as (
  select
    min(month) as first_month,
    max(month) as last_month
  from marts.petition_daily
),
counted as (
  select
    code as topic,
    month,
    sum(pieces) as pieces
  from marts.petition_daily
  where axis = 'topic'
    and code in ('01', '02', '04')
    and starts_with(area_code, $area)
  group by code, month
),
judged as (
  select bool_or(code not in ('unlabelled', 'unknown', 'withheld'))
      or not bool_or(code in ('unlabelled', 'unknown')) as is_known
  from marts.petition_daily
  where axis = 'topic'
    and starts_with(area_code, $area)
    and month between $months_from and $months_to
),
spanned as (
  select
    focus.topic,
    strftime(first_day, '%Y-%m') as month,
    strftime(first_day - interval 1 year, '%Y-%m') as month_last_year
  from unnest(['01', '02', '04']) as focus(topic)
  cross join unnest(
    generate_series(($months_from || '-01')::date, ($months_to || '-01')::date, interval 1 month)
  ) as series(first_day)
)
select
  spanned.topic,
  spanned.month,
  case when is_known then coalesce(now.pieces, 0) end::bigint as pieces,
  case
    when is_known and month_last_year >= $covered_from and spanned.month <= $covered_to then coalesce(last_year.pieces, 0)
  end::bigint as last_year
from spanned
cross join coverage
cross join judged
left join counted as now
  on now.topic = spanned.topic
  and now.month = spanned.month
left join counted as last_year
  on last_year.topic = spanned.topic
  and last_year.month = month_last_year
where spanned.month between first_month and last_month
order by spanned.topic, spanned.month
