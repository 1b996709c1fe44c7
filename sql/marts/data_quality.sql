-- How complete and plausible the register is, a day and place.
-- Grain: received_on, area_code.
-- Columns: received_on, county_code, area_code; registrations, described (those that are no accusations), labelled
--   (with a topic), later (of a later load than a source's first, not corrected), worded (with a title or text): what
--   the measures are shares of; then how many of these are missing_area to duplicate_rows.
select
  received_on,
  county_code,
  area_code,
  count(*)::bigint as registrations,
  count(missing_org)::bigint as described,
  count(missing_topic)::bigint as labelled,
  count(late_entry)::bigint as later,
  count(duplicate_rows)::bigint as worded,
  (count(*) filter (where missing_area))::bigint as missing_area,
  (count(*) filter (where missing_org))::bigint as missing_org,
  (count(*) filter (where missing_text))::bigint as missing_text,
  (count(*) filter (where missing_purpose))::bigint as missing_purpose,
  (count(*) filter (where missing_topic))::bigint as missing_topic,
  (count(*) filter (where unlabelled))::bigint as unlabelled,
  (count(*) filter (where composite_topic))::bigint as composite_topic,
  (count(*) filter (where out_of_range_dates))::bigint as out_of_range_dates,
  (count(*) filter (where late_entry))::bigint as late_entry,
  (count(*) filter (where duplicate_rows))::bigint as duplicate_rows
from staging.quality
group by all
order by received_on, area_code
