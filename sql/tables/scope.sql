-- What the register reaches: for the default period, for what can be compared, and for the level of places shown.
-- Days before 1990 and after today are mistakes of entry and reach nothing. The register begins with its first month
-- that has a twentieth of what is usual: a few old matters, entered late, make no earlier years.
-- Grain: one row.
-- Parameters: area (the beginning of a place code; empty for everywhere).
-- Columns: first_on, last_on (dates of the place), register_first_on, register_last_on (dates of all places), counties
--   (how many known ones), first_county and last_county (their lowest and highest code).
with setting as (
  select max(try_cast(value as date)) filter (where name = 'today') as today
  from ops.setting
),
registered as (
  select
    received_on,
    month,
    pieces,
    county_code,
    starts_with(area_code, $area) as is_in_place,
    received_on between date '1990-01-01' and coalesce((select today from setting), date '9999-12-31') as is_plausible
  from marts.petition_daily
  where axis = 'total'
),
monthly as (
  select
    month,
    min(received_on) as first_on,
    sum(pieces) as pieces
  from registered
  where is_plausible
  group by month
),
ranked as (
  select
    pieces,
    sum(pieces) over (order by pieces, month) as up_to_here,
    sum(pieces) over () as whole
  from monthly
),
begun as (
  select min(first_on) as first_on
  from monthly
  where pieces * 20 >= (select min(pieces) from ranked where up_to_here * 2 >= whole)
)
select
  min(received_on) filter (where is_in_place and is_plausible) as first_on,
  max(received_on) filter (where is_in_place and is_plausible) as last_on,
  (select first_on from begun) as register_first_on,
  max(received_on) filter (where is_plausible) as register_last_on,
  (count(distinct county_code) filter (where is_in_place and regexp_matches(county_code, '^[0-9]')))::bigint as counties,
  min(county_code) filter (where is_in_place and regexp_matches(county_code, '^[0-9]')) as first_county,
  max(county_code) filter (where is_in_place and regexp_matches(county_code, '^[0-9]')) as last_county
from registered
