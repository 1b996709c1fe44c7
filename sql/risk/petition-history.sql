-- Petition history of each decision's place, topic and department, in windows that end the day before `seen_on` (the
-- day of the decision, or of the milestone at which it is assessed again), or with the register's last day where the
-- register ends earlier: they are as long as ever, and nothing counts as 0 because it is not registered yet.
-- Grain: one decision of ops.risk_subject. Accusations are in none of the counts.
-- Columns: id; is_place_known; first_on (the register's first day); last_on (its last day before `seen_on`);
--   counted_on (the day after the last that the windows hold); reaches_back (the register holds the two years before);
--   petitions_36m_area; petitions_12m_topic_area (null where the topic of the decision is not known, or that of more
--   than a tenth of the place's petitions of those months: is_unsorted); open_over_60d (of 36 months: received more than 60 days before and
--   not closed by then);
--   unkept_promise_n (answered and due before, not done by then); area_12m and area_24m (the twelve months before and
--   the twelve before those: a place that falls silent); similar_decisions_area_n (taken, same place and kind, whose
--   twelve months were over), their_petition_rate (petitions that name them per 1,000 of their households, of those
--   taken since the register began; null for 1 to 9 petitions);
--   dept_timeliness_12m (of what the department had to answer in the twelve months before, the share answered in time,
--   in per cent; 60 days where no due date stands), dept_satisfaction_12m (of what was evaluated, the share satisfied
--   or basically so; evaluations bear no day, so what was done in the last 30 days is left out), both null below 10;
--   population (residents in the year before); has_promises (whether the register ever notes when a promise falls due).
with entry as (
  select distinct received_on
  from staging.petition
),
reach as (
  select
    min(received_on) as first_on,
    max(received_on) as last_on
  from entry
),
subject as (
  select
    s.*,
    case
      when length(s.area_code) = 6 then regexp_replace(s.area_code, '(00)+$', '') else s.area_code
    end as prefix,
    reach.first_on,
    entry.received_on as last_on,
    coalesce(least(s.seen_on, reach.last_on + 1), s.seen_on) as counted_on
  from ops.risk_subject as s
  asof left join entry
    on s.seen_on > entry.received_on
  cross join reach
),
petition as (
  select
    s.area_code,
    s.topic,
    s.received_on,
    s.org,
    p.decision_id,
    p.closed_on,
    p.replied_on,
    coalesce(p.replied_on, p.closed_on) as done_on,
    coalesce(p.due_on, p.received_on + interval 60 day)::date as due_on,
    coalesce(p.evaluation_org in ('satisfied', 'basically', 'dissatisfied'), false) as is_evaluated,
    coalesce(p.evaluation_org in ('satisfied', 'basically'), false) as is_satisfied,
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
      where petition.topic = subject.topic and petition.received_on >= subject.counted_on - interval 12 month
    ) as petitions_12m_topic_area,
    count(*) filter (
      where petition.topic in ('unknown', 'unlabelled') and petition.received_on >= subject.counted_on - interval 12 month
    ) as unsorted_12m,
    count(*) filter (
      where petition.received_on < subject.counted_on - interval 60 day
        and (petition.closed_on is null or petition.closed_on >= subject.counted_on)
    ) as open_over_60d,
    count(*) filter (
      where petition.replied_on < subject.counted_on
        and petition.implement_due_on < subject.counted_on
        and (petition.implemented_on is null or petition.implemented_on >= subject.counted_on)
    ) as unkept_promise_n,
    count(*) filter (where petition.received_on >= subject.counted_on - interval 12 month) as area_12m,
    count(*) filter (
      where petition.received_on >= subject.counted_on - interval 24 month
        and petition.received_on < subject.counted_on - interval 12 month
    ) as area_24m
  from subject
  join spot
    on spot.id = subject.id
  join petition
    on petition.area_code = spot.area_code
    and petition.received_on < subject.counted_on
    and petition.received_on >= subject.counted_on - interval 36 month
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
    and other.id <> subject.id
    and other.is_taken
    and other.t0 + interval 12 month <= subject.seen_on
  group by subject.id
),
households as (
  select
    decision_id,
    arg_max(
      try_cast(replace(replace(value, ',', ''), '，', '') as double),
      coalesce(as_of, date '0001-01-01')
    ) as households
  from register.decision_feature
  join ops.risk_subject as other
    on other.id = decision_id
  where feature = 'affected_households' and coalesce(as_of <= other.t0, true)
  group by decision_id
),
outcome as (
  select
    other.id,
    any_value(households.households) as households,
    count(petition.received_on) as petitions
  from ops.risk_subject as other
  join households
    on households.decision_id = other.id and households.households > 0
  left join petition
    on petition.decision_id = other.id
    and petition.received_on >= other.t0
    and petition.received_on < other.t0 + interval 12 month
  cross join reach
  where other.is_taken and other.t0 >= reach.first_on - 31
  group by other.id
),
their as (
  select
    subject.id,
    case
      when sum(outcome.petitions) = 0 or sum(outcome.petitions) >= 10
        then 1000 * sum(outcome.petitions) / sum(outcome.households)
    end as their_petition_rate
  from subject
  join ops.risk_subject as other
    on other.area_code = subject.area_code
    and other.type = subject.type
    and other.id <> subject.id
    and other.t0 + interval 12 month <= subject.counted_on
  join outcome
    on outcome.id = other.id
  group by subject.id
),
department as (
  select
    subject.id,
    subject.counted_on,
    coalesce(named.org, trim(subject.org)) as org
  from subject
  left join staging.org_spelling as named
    on named.spelling = replace(subject.org, ' ', '')
  where subject.org is not null
),
handled as (
  select
    department.id,
    count(*) filter (
      where due_on >= department.counted_on - interval 12 month and due_on < department.counted_on
    ) as due_n,
    count(*) filter (
      where due_on >= department.counted_on - interval 12 month and due_on < department.counted_on and done_on <= due_on
    ) as timely_n,
    count(*) filter (where is_evaluated and done_on < department.counted_on - interval 30 day
      and done_on >= department.counted_on - interval 13 month) as evaluated_n,
    count(*) filter (where is_satisfied and done_on < department.counted_on - interval 30 day
      and done_on >= department.counted_on - interval 13 month) as satisfied_n
  from department
  join petition
    on petition.org = department.org
    and petition.received_on < department.counted_on
  group by department.id
)
select
  subject.id,
  exists (
    select 1
    from staging.place
    where starts_with(staging.place.code, subject.prefix)
  ) as is_place_known,
  subject.first_on,
  subject.last_on,
  subject.counted_on,
  coalesce(subject.first_on <= subject.counted_on - interval 24 month, false) as reaches_back,
  coalesce(counted.petitions_36m_area, 0)::bigint as petitions_36m_area,
  case
    when subject.topic is not null and not coalesce(10 * counted.unsorted_12m > counted.area_12m, false)
      then coalesce(counted.petitions_12m_topic_area, 0)
  end::bigint as petitions_12m_topic_area,
  coalesce(10 * counted.unsorted_12m > counted.area_12m, false) as is_unsorted,
  coalesce(counted.open_over_60d, 0)::bigint as open_over_60d,
  coalesce(counted.unkept_promise_n, 0)::bigint as unkept_promise_n,
  coalesce(counted.area_12m, 0)::bigint as area_12m,
  coalesce(counted.area_24m, 0)::bigint as area_24m,
  coalesce(earlier.similar_decisions_area_n, 0)::bigint as similar_decisions_area_n,
  their.their_petition_rate,
  case when handled.due_n >= 10 then 100 * handled.timely_n / handled.due_n end as dept_timeliness_12m,
  case when handled.evaluated_n >= 10 then 100 * handled.satisfied_n / handled.evaluated_n end as dept_satisfaction_12m,
  resident.residents::bigint as population,
  exists (select 1 from petition where petition.implement_due_on is not null) as has_promises
from subject
left join counted
  on counted.id = subject.id
left join earlier
  on earlier.id = subject.id
left join their
  on their.id = subject.id
left join handled
  on handled.id = subject.id
left join (
  select
    area_code,
    year,
    max(residents) as residents
  from register.population
  group by all
) as resident
  on resident.area_code = subject.area_code
  and resident.year = year(subject.seen_on) - 1
order by subject.id
