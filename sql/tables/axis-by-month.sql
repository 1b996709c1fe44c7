-- Every statistical month of a span, along one axis; months and codes without registrations count 0.
-- Grain: month (YYYY-MM), code. Codes are those with the most registrations in the span; the others are 'rest'.
-- Parameters: axis (of marts.petition_daily), classes (codes that count under a wider class, `01=Land;02=Land`; empty
--   for none), top (how many codes), from, to (the period that decides them),
--   months_from, months_to (YYYY-MM), covered_from and covered_to (the first and last month that the register covers
--   whole), area (the beginning of a place code; empty for everywhere).
-- Columns: month, code, pieces, last_year (pieces; null where either month is not covered).
with coverage as (
  select
    min(month) as first_month,
    max(month) as last_month
  from marts.petition_daily
),
classes as (
  select
    split_part(pair, '=', 1) as code,
    split_part(pair, '=', 2) as class
  from unnest(string_split($classes, ';')) as pairs(pair)
),
along as (
  select
    month,
    coalesce(classes.class, daily.code) as code,
    sum(pieces) as pieces,
    coalesce(sum(pieces) filter (where received_on between $from::date and $to::date), 0) as pieces_in_period
  from marts.petition_daily as daily
  left join classes
    on classes.code = daily.code
  where axis = $axis
    and starts_with(area_code, $area)
    and month <= $months_to
  group by all
),
ranked as (
  select
    code,
    row_number() over (order by sum(pieces_in_period) desc, sum(pieces) desc, code) as position
  from along
  group by code
),
grouped as (
  select
    along.month,
    case
      when ranked.position <= $top or along.code in ('unknown', 'unlabelled', 'withheld') then along.code
      else 'rest'
    end as code,
    sum(along.pieces) as pieces
  from along
  join ranked
    on ranked.code = along.code
  group by all
),
spanned as (
  select
    strftime(first_day, '%Y-%m') as month,
    strftime(first_day - interval 1 year, '%Y-%m') as month_last_year
  from unnest(
    generate_series(($months_from || '-01')::date, ($months_to || '-01')::date, interval 1 month)
  ) as series(first_day)
),
seen as (
  select distinct code
  from grouped
  where month between $months_from and $months_to
)
select
  spanned.month,
  seen.code,
  coalesce(now.pieces, 0)::bigint as pieces,
  case
    when month_last_year >= $covered_from and spanned.month <= $covered_to then coalesce(last_year.pieces, 0)
  end::bigint as last_year
from spanned
cross join coverage
cross join seen
left join grouped as now
  on now.month = spanned.month
  and now.code = seen.code
left join grouped as last_year
  on last_year.month = month_last_year
  and last_year.code = seen.code
where spanned.month between first_month and last_month
order by
  spanned.month,
  case seen.code
    when '99' then 1
    when 'composite' then 2
    when 'withheld' then 3
    when 'unlabelled' then 4
    when 'unknown' then 5
    when 'rest' then 6
    else 0
  end,
  seen.code
