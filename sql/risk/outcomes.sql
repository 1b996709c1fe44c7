-- What decisions led to: petitions from the day of the decision to twelve months later, lawsuits and reconsiderations.
-- Grain: one decision of ops.risk_subject whose twelve months the register covers. Accusations are in none of the
--   counts; joint, repeat and skip-level visits are not told apart.
-- Columns: id; stated (petitions that name the decision); inferred (petitions of its place and topic that name none,
--   where no other decision shares place, topic and time, as far as they exceed those of the twelve months before by
--   more than chance: two standard deviations); supported, reversed (of the stated); lost; area_before, area_after
--   (all petitions of the place, twelve months before and after: silence).
with subject as (
  select
    *,
    case when length(area_code) = 6 then regexp_replace(area_code, '(00)+$', '') else area_code end as prefix
  from ops.risk_subject
),
reach as (
  select max(received_on) as last_on
  from staging.petition
),
closed as (
  select *
  from subject
  where t0 + interval 12 month <= (select last_on from reach)
),
petition as (
  select
    s.area_code,
    s.topic,
    s.received_on,
    p.decision_id,
    p.result,
    coalesce(p.review1_outcome in ('changed', 'revoked'), false)
      or coalesce(p.review2_outcome in ('changed', 'revoked'), false) as is_reversed
  from staging.petition as s
  join register.petition as p
    on p.case_key = s.case_key
  where s.purpose <> 'accusation'
),
stated as (
  select
    closed.id,
    count(*) as stated,
    count(*) filter (where petition.result = 'supported') as supported,
    count(*) filter (where petition.is_reversed) as reversed
  from closed
  join petition
    on petition.decision_id = closed.id
    and petition.received_on >= closed.t0
    and petition.received_on < closed.t0 + interval 12 month
  group by closed.id
),
spot as (
  select
    closed.id,
    known.area_code
  from closed
  join (select distinct area_code from petition) as known
    on starts_with(known.area_code, closed.prefix)
),
around as (
  select
    closed.id,
    count(*) filter (where petition.received_on < closed.t0) as area_before,
    count(*) filter (where petition.received_on >= closed.t0) as area_after,
    count(*) filter (
      where petition.topic = closed.topic and petition.decision_id is null and petition.received_on < closed.t0
    ) as topic_before,
    count(*) filter (
      where petition.topic = closed.topic and petition.decision_id is null and petition.received_on >= closed.t0
    ) as topic_after
  from closed
  join spot
    on spot.id = closed.id
  join petition
    on petition.area_code = spot.area_code
    and petition.received_on >= closed.t0 - interval 12 month
    and petition.received_on < closed.t0 + interval 12 month
  group by closed.id
),
shared as (
  select distinct closed.id
  from closed
  join subject as other
    on other.id <> closed.id
    and other.topic = closed.topic
    and (starts_with(other.prefix, closed.prefix) or starts_with(closed.prefix, other.prefix))
    and other.t0 > closed.t0 - interval 12 month
    and other.t0 < closed.t0 + interval 12 month
)
select
  closed.id,
  coalesce(stated.stated, 0)::bigint as stated,
  case
    when shared.id is not null then 0
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
from closed
left join stated
  on stated.id = closed.id
left join around
  on around.id = closed.id
left join shared
  on shared.id = closed.id
left join register.decision_outcome as outcome
  on outcome.decision_id = closed.id
order by closed.id
