-- Labels of registrations: all are kept, and the best counts (review, copy, crosswalk, model, rule, in this order).
-- Grain: one label, by case_key, axis, source and version.
-- Columns: axis is topic, cause, purpose, legacy or national; code is of that axis, a composite joins codes with |;
--   source is review (a person saw the registration), copy (a person saw one that is nearly the same), crosswalk,
--   model or rule; confidence is 0 to 1 where the source gives one; version is of the taxonomy or the model; words are
--   those that decided, joined with |.
create table if not exists register.label (
  case_key uuid not null,
  axis varchar not null,
  code varchar not null,
  source varchar not null,
  confidence double,
  version varchar,
  words varchar,
  labelled_on date,
  check (axis in ('topic', 'cause', 'purpose', 'legacy', 'national')),
  check (source in ('review', 'copy', 'crosswalk', 'model', 'rule'))
)
