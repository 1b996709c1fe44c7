-- The code that each of the model's labels stands for on its axis.
-- Grain: one label of the model.
create or replace table ops.model_code (
  label integer not null,
  code varchar not null
)
