-- What was published, so that later releases can be checked against earlier ones.
-- Grain: one table of one release.
create table if not exists ops.release (
  release_id varchar not null,
  run_id varchar not null,
  edition varchar not null,
  table_id varchar not null,
  sha256 varchar not null,
  published_at timestamp not null
)
