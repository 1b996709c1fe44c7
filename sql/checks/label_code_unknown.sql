-- Every label is on a known axis, and topics are codes of the taxonomy or composites of them.
-- severity: error
select
  axis,
  code,
  source,
  count(*) as labels
from register.label
where axis not in ('topic', 'cause', 'purpose', 'legacy', 'national')
  or (axis = 'topic' and not regexp_full_match(code, '(0[1-9]|1[0-9]|99)(\|(0[1-9]|1[0-9]|99))*'))
  or (axis = 'purpose' and code not in ('suggestion', 'accusation', 'claim', 'inquiry', 'other'))
group by all
