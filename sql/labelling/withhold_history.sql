-- Takes the words from the earlier versions of registrations whose words turn out to accuse.
-- Parameters: none; the draft names them.
update register.petition_history
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
