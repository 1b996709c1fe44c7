-- Which registrations the numbers of a spreadsheet stand for, from its export until it comes back or expires.
-- Grain: one registration and export. Numbers are drawn at random for each export.
-- Columns: export_id, number, case_key, is_copy (nearly the same as the one that was shown: it gets the same answer),
--   proposal: the code that the model thinks most likely, null where it knows nothing.
create table if not exists ops.review_row (
  export_id varchar not null,
  number integer not null,
  case_key uuid not null,
  is_copy boolean not null,
  proposal varchar
)
