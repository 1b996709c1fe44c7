-- How many petitions a period has, and how many of them name a decision. Accusations are not among them.
-- Grain: one row.
-- Parameters: $from and $to, the first and last day of the period.
-- Columns: petitions; naming (a decision, known or not); unknown (a decision that the register does not have).
select
  count(*)::bigint as petitions,
  count(p.decision_id)::bigint as naming,
  (count(*) filter (where p.decision_id is not null and d.id is null))::bigint as unknown
from staging.petition as s
join register.petition as p
  on p.case_key = s.case_key
left join register.decision as d
  on d.id = p.decision_id
where s.purpose <> 'accusation'
  and s.received_on between $from::date and $to::date
