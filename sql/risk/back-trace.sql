-- Which decisions lie behind the petitions of a period: those that name one, and those that place, topic and time tie
-- to one alone beyond chance. Of decisions, never of persons.
-- Grain: one decision of ops.risk_subject with petitions of ops.risk_petition in the period; none is an accusation.
-- Parameters: $from and $to, the first and last day of the period.
-- Columns: id; stated; supported and reversed (of the stated); inferred (as in outcomes.sql, over the days of the period
--   within twelve months of the decision, beside as many days before it).
with subject as (
  select
    *,
    case when length(area_code) = 6 then regexp_replace(area_code, '(00)+$', '') else area_code end as prefix
  from ops.risk_subject
  where is_taken
),
petition as (
  select *
  from ops.risk_petition
),
stated as (
  select
    subject.id,
    count(*) as stated,
    count(*) filter (where petition.result = 'supported') as supported,
    count(*) filter (where petition.is_reversed) as reversed
  from subject
  join petition
    on petition.decision_id = subject.id
    and petition.received_on >= subject.t0
    and petition.received_on between $from::date and $to::date
  group by subject.id
),
span as (
  select
    *,
    greatest(t0, $from::date) as from_on,
    least((t0 + interval 12 month)::date, $to::date + 1) as until_on
  from subject
  where t0 <= $to::date and t0 + interval 12 month > $from::date
),
alone as (
  select *
  from span
  where not exists (
    select 1
    from subject as other
    where other.id <> span.id
      and other.topic = span.topic
      and (starts_with(other.prefix, span.prefix) or starts_with(span.prefix, other.prefix))
      and other.t0 > span.t0 - interval 12 month
      and other.t0 < span.t0 + interval 12 month
  )
),
around as (
  select
    alone.id,
    count(*) filter (where petition.received_on < alone.t0) as before,
    count(*) filter (where petition.received_on >= alone.from_on) as after
  from alone
  join petition
    on starts_with(petition.area_code, alone.prefix)
    and petition.topic = alone.topic
    and petition.decision_id is null
    and (
      (petition.received_on >= alone.t0 - (alone.until_on - alone.from_on)::integer and petition.received_on < alone.t0)
      or (petition.received_on >= alone.from_on and petition.received_on < alone.until_on)
    )
  group by alone.id
),
counted as (
  select
    subject.id,
    coalesce(stated.stated, 0)::bigint as stated,
    coalesce(stated.supported, 0)::bigint as supported,
    coalesce(stated.reversed, 0)::bigint as reversed,
    greatest(0, floor(coalesce(around.after, 0) - coalesce(around.before, 0) - 2 * sqrt(coalesce(around.before, 0) + 1)))::bigint as inferred
  from subject
  left join stated
    on stated.id = subject.id
  left join around
    on around.id = subject.id
)
select *
from counted
where stated + inferred > 0
order by stated + inferred desc, id
