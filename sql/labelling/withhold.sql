-- Takes the words from registrations whose words turn out to accuse, and counts them as accusations.
-- Parameters: none; the draft names them.
update register.petition
set
  purpose = 'accusation',
  title = null,
  text = null,
  outcome = null
where case_key in (
  select case_key
  from ops.label_draft
  where axis = 'purpose'
    and code = 'accusation'
)
