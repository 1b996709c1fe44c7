-- What-ifs that were run, so that a report can say how often a plan was tried before it was filed.
-- Grain: one run.
-- Columns: changes lists the levers and their values; index_after and probability are what it led to.
create table if not exists ops.what_if (
  decision_id varchar not null,
  run_at timestamp not null,
  changes varchar not null,
  level varchar not null,
  index_after double,
  probability double
)
