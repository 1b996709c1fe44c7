-- What was known of a decision before it was taken.
-- Grain: one feature of one decision on one day, or on none.
-- Columns: value is as it came, as text; its type is the feature's; as_of is the day on which it was known,
--   null where nobody said.
create table if not exists register.decision_feature (
  decision_id varchar not null,
  feature varchar not null,
  value varchar,
  unit varchar,
  as_of date,
  source varchar
)
