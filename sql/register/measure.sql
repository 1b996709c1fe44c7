-- Measures promised for the risks of a decision.
-- Grain: one measure of one decision.
-- Columns: kind is plan, money, timing, information or participation; org is the office that answers for it.
create table if not exists register.measure (
  decision_id varchar not null,
  measure varchar not null,
  kind varchar,
  factor varchar,
  org varchar,
  due_on date,
  done_on date
)
