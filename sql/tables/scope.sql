-- What the register reaches: for the default period, for what can be compared, and for the level of places shown.
-- Days before 1990 and after today are mistakes of entry and reach nothing.
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
    county_code,
    starts_with(area_code, $area) as is_in_place,
    received_on between date '1990-01-01' and coalesce((select today from setting), date '9999-12-31') as is_plausible
  from marts.petition_daily
  where axis = 'total'
)
select
  min(received_on) filter (where is_in_place and is_plausible) as first_on,
  max(received_on) filter (where is_in_place and is_plausible) as last_on,
  min(received_on) filter (where is_plausible) as register_first_on,
  max(received_on) filter (where is_plausible) as register_last_on,
  (count(distinct county_code) filter (where is_in_place and regexp_matches(county_code, '^[0-9]')))::bigint as counties,
  min(county_code) filter (where is_in_place and regexp_matches(county_code, '^[0-9]')) as first_county,
  max(county_code) filter (where is_in_place and regexp_matches(county_code, '^[0-9]')) as last_county
from registered
