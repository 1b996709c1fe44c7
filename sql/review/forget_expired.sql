-- Forgets what the numbers of expired exports stood for.
-- Parameters: $today as YYYY-MM-DD.
delete from ops.review_row
where export_id in (
  select export_id
  from ops.review_export
  where expires_on < cast($today as date)
)
