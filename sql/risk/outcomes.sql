-- What decisions led to: petitions from the day of the decision to twelve months later, lawsuits and reconsiderations.
-- Grain: one decision of ops.risk_subject that was taken within the register's reach: of one taken more than 31 days
--   before its first entry nobody knows what followed, which is not nothing. Accusations are in none of the counts;
--   joint, repeat and skip-level visits are not told apart.
-- Columns: id; is_over (the register covers the twelve months) and followed_days (of them covered); stated (petitions
--   that name the decision); inferred (petitions of its place and topic that name none, where no other decision shares
--   place, topic and time, as far as they exceed those of as many months before by more than chance: two standard
--   deviations; 0 where the register does not hold those months before, since nobody knows what was usual); supported, reversed (of the stated); lost; area_before, area_after (all petitions of the place, as
--   long before and after: silence).
with subject as (
  select
    *,
    case when length(area_code) = 6 then regexp_replace(area_code, '(00)+$', '') else area_code end as prefix
  from ops.risk_subject
),
reach as (
  select
    min(received_on) as first_on,
    max(received_on) as last_on
  from staging.petition
),
followed as (
  select
    *,
    t0 + interval 12 month <= last_on as is_over,
    least(t0 + interval 12 month, last_on + interval 1 day)::date as until_on,
    case
      when t0 + interval 12 month <= last_on then (t0 - interval 12 month)::date
      else t0 - (last_on - t0 + 1)::integer
    end as from_on
  from subject
  cross join reach
  where t0 <= last_on and t0 >= first_on - 31 and is_taken
),
petition as (
  select *
  from ops.risk_petition
),
stated as (
  select
    followed.id,
    count(*) as stated,
    count(*) filter (where petition.result = 'supported') as supported,
    count(*) filter (where petition.is_reversed) as reversed
  from followed
  join petition
    on petition.decision_id = followed.id
    and petition.received_on >= followed.t0
    and petition.received_on < followed.until_on
  group by followed.id
),
spot as (
  select
    followed.id,
    known.area_code
  from followed
  join (select distinct area_code from petition) as known
    on starts_with(known.area_code, followed.prefix)
),
around as (
  select
    followed.id,
    count(*) filter (where petition.received_on < followed.t0) as area_before,
    count(*) filter (where petition.received_on >= followed.t0) as area_after,
    count(*) filter (
      where petition.topic = followed.topic and petition.decision_id is null and petition.received_on < followed.t0
    ) as topic_before,
    count(*) filter (
      where petition.topic = followed.topic and petition.decision_id is null and petition.received_on >= followed.t0
    ) as topic_after
  from followed
  join spot
    on spot.id = followed.id
  join petition
    on petition.area_code = spot.area_code
    and petition.received_on >= followed.from_on
    and petition.received_on < followed.until_on
  group by followed.id
),
shared as (
  select distinct followed.id
  from followed
  join subject as other
    on other.id <> followed.id
    and other.topic = followed.topic
    and (starts_with(other.prefix, followed.prefix) or starts_with(followed.prefix, other.prefix))
    and other.t0 > followed.t0 - interval 12 month
    and other.t0 < followed.t0 + interval 12 month
)
select
  followed.id,
  followed.is_over,
  (followed.until_on - followed.t0)::bigint as followed_days,
  coalesce(stated.stated, 0)::bigint as stated,
  case
    when shared.id is not null or followed.from_on < followed.first_on then 0
    else greatest(
      0,
      floor(
        coalesce(around.topic_after, 0) - coalesce(around.topic_before, 0)
          - 2 * sqrt(coalesce(around.topic_before, 0) + 1)
      )
    )
  end::bigint as inferred,
  coalesce(stated.supported, 0)::bigint as supported,
  coalesce(stated.reversed, 0)::bigint as reversed,
  (coalesce(outcome.lawsuits_lost, 0) + coalesce(outcome.reconsiderations_lost, 0))::bigint as lost,
  coalesce(around.area_before, 0)::bigint as area_before,
  coalesce(around.area_after, 0)::bigint as area_after
from followed
left join stated
  on stated.id = followed.id
left join around
  on around.id = followed.id
left join shared
  on shared.id = followed.id
left join register.decision_outcome as outcome
  on outcome.decision_id = followed.id
order by followed.id
