-- Recommendations of petition offices (三项建议) and what became of them.
-- Grain: one recommendation.
-- Columns: kind is improvement, policy or accountability; adopted is null while nothing is known.
create table if not exists register.recommendation (
  id varchar,
  topic varchar,
  kind varchar,
  issued_on date,
  to_org varchar,
  feedback_on date,
  adopted boolean,
  policy_document varchar
)
