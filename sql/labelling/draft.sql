-- The labels that the current taxonomy and the present register give, before they are compared with those there are.
-- Grain: one label, by case_key, axis and source.
-- Columns: those of register.label that labelling decides.
create or replace table ops.label_draft (
  case_key uuid not null,
  axis varchar not null,
  code varchar not null,
  source varchar not null,
  confidence double,
  version varchar,
  words varchar
)
