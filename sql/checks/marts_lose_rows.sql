-- Every mart counts what staging holds: along each axis of petition_daily, and in each crossing.
-- severity: error
with expected as (
  select
    count(*) as pieces,
    count(*) filter (where is_visit) as batches,
    coalesce(sum(persons), 0) as persons
  from staging.petition
),
counted as (
  select
    'petition_daily/' || axis as mart,
    sum(pieces) as pieces,
    sum(batches) as batches,
    sum(persons) as persons
  from marts.petition_daily
  group by axis
  union all
  select
    'petition_monthly',
    coalesce(sum(pieces), 0),
    coalesce(sum(batches), 0),
    coalesce(sum(persons), 0)
  from marts.petition_monthly
  union all
  select
    'department_monthly',
    coalesce(sum(pieces), 0),
    coalesce(sum(batches), 0),
    coalesce(sum(persons), 0)
  from marts.department_monthly
)
select
  counted.mart,
  counted.pieces,
  expected.pieces as expected
from counted
cross join expected
where counted.pieces <> expected.pieces
  or counted.batches <> expected.batches
  or counted.persons <> expected.persons
