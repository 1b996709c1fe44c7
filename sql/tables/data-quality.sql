-- How complete and plausible a period's registrations are; what was quarantined counts over all files.
-- Grain: measure.
-- Parameters: from, to, area (the beginning of a place code; empty for everywhere).
-- Columns: measure, numerator (found), denominator (looked at).
with listed as (
  select
    measure,
    row_number() over () as position
  from unnest([
    'missing_area',
    'missing_org',
    'missing_text',
    'missing_purpose',
    'missing_topic',
    'unlabelled',
    'composite_topic',
    'out_of_range_dates',
    'late_entry',
    'duplicate_rows',
    'quarantined'
  ]) as names(measure)
)
select
  listed.measure,
  coalesce(sum(found.numerator), 0)::bigint as numerator,
  coalesce(sum(found.denominator), 0)::bigint as denominator
from listed
left join marts.data_quality as found
  on found.measure = listed.measure
  and (
    found.received_on is null
    or (found.received_on between $from::date and $to::date and starts_with(found.area_code, $area))
  )
group by listed.measure, listed.position
order by listed.position
