-- What a model says, before it is compared with what it said earlier.
-- Grain: one registration of ops.model_todo.
-- Columns: label is the place among the model's labels.
create or replace table ops.model_draft (
  place integer not null,
  label integer not null,
  confidence double not null,
  words varchar not null
)
