-- The test of each watched series in each week: kept, so that `watch` computes only weeks that are new or changed.
-- Grain: series, week.
-- Columns: method is farrington, short_history or parent; expected to p_value are null where nothing was tested;
--   score is the standardised deviation that the cumulative sum takes; alarm is '', surge, slow_rise or both.
create table if not exists ops.watch_point (
  series varchar not null,
  week date not null,
  observed bigint not null,
  method varchar,
  expected double,
  upper double,
  dispersion double,
  p_value double,
  q_value double,
  score double,
  cusum double not null,
  alarm varchar not null
)
