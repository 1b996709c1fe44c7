-- The answers of one file.
-- Grain: one number. Columns: code is null where the person could not tell.
create or replace table ops.review_answer (
  number integer not null,
  code varchar
)
