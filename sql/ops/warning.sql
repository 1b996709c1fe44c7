-- Early warnings and their life: about topics, places and departments, never about visits or persons.
-- Grain: one warning, by id (`series@first week`).
-- Columns: series is `kind/keys` (kind: city, county, topic, topic-county, department, channel); signal is surge or
--   slow_rise; method and observed to q_value are the test of the latest week in alarm, period; since is the first
--   day of the alarm; level (blue, yellow, orange, red) is the highest so far; cause is null, or the step that
--   explains the rise (channel_opening, relabelling); drivers is JSON; hazards are the
--   open ones it is about, with_measure those of them about which something is being done; state is opened, on, ended, step (named,
--   not raised) or withdrawn (corrected data no longer bear it out).
create table if not exists ops.warning (
  id varchar not null,
  run_id varchar not null,
  series varchar not null,
  kind varchar not null,
  level varchar not null,
  signal varchar not null,
  topic varchar,
  area_code varchar,
  org varchar,
  channel varchar,
  period varchar not null,
  method varchar not null,
  observed bigint not null,
  expected double,
  upper double,
  p_value double,
  q_value double,
  exceedance double,
  since date not null,
  last_on date not null,
  cause varchar,
  drivers varchar,
  hazards bigint not null,
  with_measure bigint not null,
  state varchar not null
)
