-- A period along one axis, beside the same period last year and the period before.
-- Channels, levels and purposes stand in their official order.
-- Grain: code. Codes are those with the most registrations in the period; the others are 'rest'.
-- Parameters: axis (of marts.petition_daily), classes (codes that count under a wider class, `01=Land;02=Land`; empty
--   for none), top (how many codes), from, to, last_from, last_to, previous_from, previous_to, last_known and
--   previous_known (1 where the register covers both periods, else 0), area (the beginning of a place code; empty for
--   everywhere).
-- Columns: code, pieces, batches, persons, last_year and previous (pieces; null where not known).
with classes as (
  select
    split_part(pair, '=', 1) as code,
    split_part(pair, '=', 2) as class
  from unnest(string_split($classes, ';')) as pairs(pair)
),
along as (
  select
    coalesce(classes.class, daily.code) as code,
    sum(pieces) filter (where received_on between $from::date and $to::date) as pieces,
    sum(batches) filter (where received_on between $from::date and $to::date) as batches,
    sum(persons) filter (where received_on between $from::date and $to::date) as persons,
    sum(pieces) filter (where received_on between $last_from::date and $last_to::date) as last_year,
    sum(pieces) filter (where received_on between $previous_from::date and $previous_to::date) as previous
  from marts.petition_daily as daily
  left join classes
    on classes.code = daily.code
  where axis = $axis
    and starts_with(area_code, $area)
    and (
      received_on between $from::date and $to::date
      or received_on between $last_from::date and $last_to::date
      or received_on between $previous_from::date and $previous_to::date
    )
  group by all
),
ranked as (
  select
    *,
    row_number() over (order by pieces desc nulls last, last_year desc nulls last, code) as position
  from along
),
grouped as (
  select
    case when position <= $top or code in ('unknown', 'unlabelled', 'withheld') then code else 'rest' end as code,
    coalesce(sum(pieces), 0)::bigint as pieces,
    coalesce(sum(batches), 0)::bigint as batches,
    coalesce(sum(persons), 0)::bigint as persons,
    coalesce(sum(last_year), 0)::bigint as last_year,
    coalesce(sum(previous), 0)::bigint as previous
  from ranked
  group by all
)
select
  code,
  pieces,
  batches,
  persons,
  case when $last_known = 1 then last_year end as last_year,
  case when $previous_known = 1 then previous end as previous
from grouped
order by
  case code
    when '99' then 1
    when 'composite' then 2
    when 'withheld' then 3
    when 'unlabelled' then 4
    when 'unknown' then 5
    when 'rest' then 6
    else 0
  end,
  coalesce(
    list_position(['visit', 'letter', 'call', 'online', 'mailbox', 'referral', 'other'], code),
    list_position(['township', 'county', 'city', 'province', 'national'], code),
    list_position(['claim', 'suggestion', 'accusation', 'inquiry'], code),
    0
  ),
  code
