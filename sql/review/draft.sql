-- The rows of an export before the numbers lead to registrations.
-- Grain: one place of ops.review_todo.
create or replace table ops.review_draft (
  place integer not null,
  number integer not null,
  is_copy boolean not null,
  proposal varchar
)
