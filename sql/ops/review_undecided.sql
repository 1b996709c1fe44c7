-- Registrations of which a person said that the words shown do not tell: they are not asked about again.
-- Grain: one registration and axis.
create table if not exists ops.review_undecided (
  case_key uuid not null,
  axis varchar not null,
  answered_on date not null
)
