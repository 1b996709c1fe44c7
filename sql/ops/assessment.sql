-- Versions of assessments, kept so that a report can say what changed between the first and the filed one.
-- Grain: one version: the first, each that differs from the one before, and each that was filed or made at a milestone.
-- Columns: milestone is null before the decision; open_gates are ids separated by blanks; features and factors are
--   JSON of what was known of the plan and of p × q; thresholds is the version of the place's rules.
create table if not exists ops.assessment (
  decision_id varchar not null,
  run_at timestamp not null,
  milestone varchar,
  is_filed boolean not null,
  level varchar not null,
  is_floor boolean not null,
  index_before double,
  index_after double,
  probability double not null,
  low double not null,
  high double not null,
  expected_petitions double,
  open_gates varchar not null,
  features varchar not null,
  factors varchar not null,
  thresholds varchar not null
)
