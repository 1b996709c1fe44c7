-- Who answered for releasing what rounding or the least sample of a rate would have held back.
-- Grain: one release that was signed for; counts below k are never released.
-- Columns: released is a list of what was (rounding, sample), parted by commas.
create table if not exists ops.release_sign_off (
  release_id varchar not null,
  edition varchar not null,
  first_role varchar not null,
  second_role varchar not null,
  reason varchar not null,
  released varchar not null,
  signed_at timestamp not null
)
