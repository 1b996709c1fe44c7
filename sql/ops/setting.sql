-- Settings of the office that models read, so that they stay plain SQL.
-- Grain: one setting, by name.
-- Columns: value is text; names are statistical_month_end (28 to 31), joint_visit_persons, today (YYYY-MM-DD).
create table if not exists ops.setting (
  name varchar not null,
  value varchar not null
)
