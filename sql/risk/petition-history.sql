-- Petition history of each decision's place and topic, in windows that end the day before the decision (t0 − 1).
-- Grain: one decision of ops.risk_subject. Accusations are in none of the counts.
-- Columns: id; is_place_known; is_covered (the register reaches back two years); petitions_36m_area,
--   petitions_12m_topic_area, open_over_60d (of 36 months: received more than 60 days before t0 and not closed by then),
--   unkept_promise_n (answered and due before t0, not done by then); area_12m and area_24m (the twelve months before t0
--   and the twelve before those: a place that falls silent); similar_decisions_area_n (same place and kind, whose
--   twelve months were over); has_promises (whether the register ever notes when a promise falls due).
with subject as (
  select
    *,
    case when length(area_code) = 6 then regexp_replace(area_code, '(00)+$', '') else area_code end as prefix
  from ops.risk_subject
),
reach as (
  select min(received_on) as first_on
  from staging.petition
),
petition as (
  select
    s.area_code,
    s.topic,
    s.received_on,
    p.closed_on,
    p.replied_on,
    p.implement_due_on,
    p.implemented_on
  from staging.petition as s
  join register.petition as p
    on p.case_key = s.case_key
  where s.purpose <> 'accusation'
),
spot as (
  select
    subject.id,
    known.area_code
  from subject
  join (select distinct area_code from petition) as known
    on starts_with(known.area_code, subject.prefix)
),
counted as (
  select
    subject.id,
    count(*) as petitions_36m_area,
    count(*) filter (
      where petition.topic = subject.topic and petition.received_on >= subject.t0 - interval 12 month
    ) as petitions_12m_topic_area,
    count(*) filter (
      where petition.received_on < subject.t0 - interval 60 day
        and (petition.closed_on is null or petition.closed_on >= subject.t0)
    ) as open_over_60d,
    count(*) filter (
      where petition.replied_on < subject.t0
        and petition.implement_due_on < subject.t0
        and (petition.implemented_on is null or petition.implemented_on >= subject.t0)
    ) as unkept_promise_n,
    count(*) filter (where petition.received_on >= subject.t0 - interval 12 month) as area_12m,
    count(*) filter (
      where petition.received_on >= subject.t0 - interval 24 month
        and petition.received_on < subject.t0 - interval 12 month
    ) as area_24m
  from subject
  join spot
    on spot.id = subject.id
  join petition
    on petition.area_code = spot.area_code
    and petition.received_on < subject.t0
    and petition.received_on >= subject.t0 - interval 36 month
  group by subject.id
),
earlier as (
  select
    subject.id,
    count(*) as similar_decisions_area_n
  from subject
  join ops.risk_subject as other
    on other.area_code = subject.area_code
    and other.type = subject.type
    and other.t0 + interval 12 month <= subject.t0
  group by subject.id
)
select
  subject.id,
  exists (
    select 1
    from staging.place
    where starts_with(staging.place.code, subject.prefix)
  ) as is_place_known,
  coalesce((select first_on from reach) <= subject.t0 - interval 24 month, false) as is_covered,
  coalesce(counted.petitions_36m_area, 0)::bigint as petitions_36m_area,
  coalesce(counted.petitions_12m_topic_area, 0)::bigint as petitions_12m_topic_area,
  coalesce(counted.open_over_60d, 0)::bigint as open_over_60d,
  coalesce(counted.unkept_promise_n, 0)::bigint as unkept_promise_n,
  coalesce(counted.area_12m, 0)::bigint as area_12m,
  coalesce(counted.area_24m, 0)::bigint as area_24m,
  coalesce(earlier.similar_decisions_area_n, 0)::bigint as similar_decisions_area_n,
  exists (select 1 from petition where petition.implement_due_on is not null) as has_promises
from subject
left join counted
  on counted.id = subject.id
left join earlier
  on earlier.id = subject.id
order by subject.id
