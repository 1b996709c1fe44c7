-- The months from which topics come from elsewhere than before: another version of taxonomy or model, another scheme of
-- the source, or people. Figures before and after are not counted alike.
-- Grain: month (YYYY-MM) from which at least half of the topics come from elsewhere than in the month before; months
--   with fewer than five are passed over.
-- Parameters: months_from, months_to (YYYY-MM), area (the beginning of a place code; empty for everywhere).
-- Columns: month, before, after (what most topics came from in the month before, and in this one).
with counted as (
  select
    month,
    basis,
    sum(pieces) as pieces
  from marts.labelling_monthly
  where starts_with(area_code, $area)
    and month between $months_from and $months_to
  group by all
),
months as (
  select
    month,
    sum(pieces) as pieces,
    arg_max(basis, (pieces, basis)) as basis,
    row_number() over (order by month) as place
  from counted
  group by month
  having sum(pieces) >= 5
),
shares as (
  select
    months.place,
    counted.basis,
    counted.pieces / months.pieces as share
  from counted
  join months using (month)
),
moved as (
  select
    coalesce(now.place, before.place + 1) as place,
    sum(abs(coalesce(now.share, 0) - coalesce(before.share, 0))) / 2 as distance
  from shares as now
  full join shares as before
    on before.place = now.place - 1
    and before.basis = now.basis
  group by all
)
select
  now.month,
  before.basis as before,
  now.basis as after
from moved
join months as now using (place)
join months as before
  on before.place = now.place - 1
where moved.distance >= 0.5
  and before.basis <> now.basis
order by now.month
