-- How complete and plausible the register is, a day and place; quarantine counts have no day.
-- Grain: received_on (null for measures of files), area_code, measure.
-- Columns: received_on, county_code, area_code, measure, numerator (found), denominator (looked at).
with flagged as (
  select
    received_on,
    county_code,
    area_code,
    unnest([
      {'measure': 'missing_area', 'found': missing_area},
      {'measure': 'missing_org', 'found': missing_org},
      {'measure': 'missing_text', 'found': missing_text},
      {'measure': 'missing_purpose', 'found': missing_purpose},
      {'measure': 'missing_topic', 'found': missing_topic},
      {'measure': 'unlabelled', 'found': unlabelled},
      {'measure': 'composite_topic', 'found': composite_topic},
      {'measure': 'out_of_range_dates', 'found': out_of_range_dates},
      {'measure': 'late_entry', 'found': late_entry},
      {'measure': 'duplicate_rows', 'found': duplicate_rows}
    ]) as flag
  from staging.quality
)
select
  received_on,
  county_code,
  area_code,
  flag.measure as measure,
  (count(*) filter (where flag.found))::bigint as numerator,
  count(flag.found)::bigint as denominator
from flagged
group by all
having count(flag.found) > 0
union all
select
  null,
  'unknown',
  'unknown',
  'quarantined',
  coalesce(sum(quarantined), 0)::bigint,
  coalesce(sum(rows_read), 0)::bigint
from ops.file
order by all
