-- What the watched weeks were computed from, so that a change in it lets them be computed anew.
-- Grain: one fact, by name: rules (of the settings), history (of the weeks before the first one watched).
create table if not exists ops.watch_state (
  name varchar not null,
  value varchar not null
)
