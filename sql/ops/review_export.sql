-- Spreadsheets of registrations that went out for people to label.
-- Grain: one export, by export_id, which stands in the file.
-- Columns: axis; model_version (of the model that was unsure); codes: what a person may choose from, as a JSON list;
--   made_on; expires_on: the last day on which answers are taken; asked: how many rows the file has; imported_on is
--   null until it comes back.
create table if not exists ops.review_export (
  export_id varchar not null,
  axis varchar not null,
  model_version varchar not null,
  codes varchar not null,
  made_on date not null,
  expires_on date not null,
  asked bigint not null,
  imported_on date
)
