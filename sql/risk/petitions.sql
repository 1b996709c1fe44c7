-- The petitions that decisions are held against: those that are no accusations, with what became of them.
-- Grain: one case.
-- Columns: is_reversed (changed or revoked on review, at the first or the second).
create or replace view ops.risk_petition as
select
  s.area_code,
  s.topic,
  s.received_on,
  p.decision_id,
  p.result,
  coalesce(p.review1_outcome in ('changed', 'revoked'), false)
    or coalesce(p.review2_outcome in ('changed', 'revoked'), false) as is_reversed
from staging.petition as s
join register.petition as p
  on p.case_key = s.case_key
where s.purpose <> 'accusation'
