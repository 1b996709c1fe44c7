-- What the register reaches: for the default period, and for the level of places a report shows.
-- Grain: one row.
-- Parameters: area (the beginning of a place code; empty for everywhere).
-- Columns: first_on, last_on (dates), registrations, counties (how many known ones), first_county and last_county
--   (their lowest and highest code).
select
  min(received_on) as first_on,
  max(received_on) as last_on,
  coalesce(sum(pieces), 0)::bigint as registrations,
  (count(distinct county_code) filter (where regexp_matches(county_code, '^[0-9]')))::bigint as counties,
  min(county_code) filter (where regexp_matches(county_code, '^[0-9]')) as first_county,
  max(county_code) filter (where regexp_matches(county_code, '^[0-9]')) as last_county
from marts.petition_daily
where axis = 'total'
  and starts_with(area_code, $area)
