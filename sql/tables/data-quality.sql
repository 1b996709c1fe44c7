-- How complete and plausible a period's registrations are; what was quarantined counts over all files.
-- Grain: measure.
-- Parameters: from, to, scheme (of topics: hub, source, national; the source's own are not ours to judge), area (the
--   beginning of a place code; empty for everywhere).
-- Columns: measure, numerator (found), denominator (looked at).
with counted as (
  select
    sum(registrations) as registrations,
    sum(described) as described,
    sum(labelled) as labelled,
    sum(later) as later,
    sum(worded) as worded,
    sum(missing_area) as missing_area,
    sum(missing_org) as missing_org,
    sum(missing_text) as missing_text,
    sum(missing_purpose) as missing_purpose,
    sum(missing_topic) as missing_topic,
    sum(unlabelled) as unlabelled,
    sum(composite_topic) as composite_topic,
    sum(out_of_range_dates) as out_of_range_dates,
    sum(late_entry) as late_entry,
    sum(duplicate_rows) as duplicate_rows
  from marts.data_quality
  where received_on between $from::date and $to::date
    and starts_with(area_code, $area)
),
loaded as (
  select
    sum(quarantined) as quarantined,
    sum(rows_read) as rows_read
  from marts.loading
),
listed as (
  select
    unnest([
      {'position': 1, 'measure': 'missing_area', 'found': missing_area, 'looked_at': registrations},
      {'position': 2, 'measure': 'missing_org', 'found': missing_org, 'looked_at': described},
      {'position': 3, 'measure': 'missing_text', 'found': missing_text, 'looked_at': described},
      {'position': 4, 'measure': 'missing_purpose', 'found': missing_purpose, 'looked_at': registrations},
      {'position': 5, 'measure': 'missing_topic', 'found': missing_topic, 'looked_at': labelled},
      {'position': 6, 'measure': 'unlabelled', 'found': unlabelled, 'looked_at': worded},
      {'position': 7, 'measure': 'composite_topic', 'found': composite_topic, 'looked_at': labelled},
      {'position': 8, 'measure': 'out_of_range_dates', 'found': out_of_range_dates, 'looked_at': registrations},
      {'position': 9, 'measure': 'late_entry', 'found': late_entry, 'looked_at': later},
      {'position': 10, 'measure': 'duplicate_rows', 'found': duplicate_rows, 'looked_at': worded},
      {'position': 11, 'measure': 'quarantined', 'found': quarantined, 'looked_at': rows_read}
    ]) as entry
  from counted
  cross join loaded
)
select
  entry.measure as measure,
  coalesce(entry.found, 0)::bigint as numerator,
  coalesce(entry.looked_at, 0)::bigint as denominator
from listed
where $scheme <> 'source'
  or entry.measure not in ('missing_topic', 'unlabelled', 'composite_topic')
order by entry.position
