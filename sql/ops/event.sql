-- Hot events: groups of at least five matters of public concern, as they were counted last.
-- Grain: one event, by id.
-- Columns: name_zh, name_en (topic, place and month, and the phrase where it may be said); area_code ('unknown' where
--   the messages come from too many places); topic; messages (registrations) and matters (those of one matter count
--   once); busiest_week (matters first heard of in its busiest ISO week); last_week and week_before (in the last seven
--   days that the register covers, and the seven before); votes_for, votes_against (null where the source has none);
--   heat (by the formula of the configuration).
create table if not exists ops.event (
  id varchar not null,
  run_id varchar not null,
  name_zh varchar not null,
  name_en varchar not null,
  phrase varchar,
  area_code varchar not null,
  topic varchar not null,
  from_on date not null,
  to_on date not null,
  messages bigint not null,
  matters bigint not null,
  busiest_week bigint not null,
  last_week bigint not null,
  week_before bigint not null,
  votes_for bigint,
  votes_against bigint,
  heat double not null
)
