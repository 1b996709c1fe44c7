-- Takes the words out of every earlier version of a registration that is, or once was, an accusation.
update register.petition_history
set
  title = null,
  text = null,
  outcome = null
where coalesce(title, text, outcome) is not null
  and case_key in (select key from loading.version)
  and case_key in (
    select case_key from register.petition where purpose = 'accusation'
    union all
    select case_key from register.petition_history where purpose = 'accusation'
  )
