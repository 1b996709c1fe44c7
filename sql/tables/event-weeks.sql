-- How the hottest events of a period grew: matters first heard of in each ISO week, from their first week to their last.
-- Grain: position and week.
-- Parameters: from, to (days), area (the beginning of a place code; empty for everywhere), top.
-- Columns: position, name_zh, name_en, week (its Monday), matters, matters_so_far.
with listed as (
  select
    e.*,
    row_number() over (
      order by
        heat desc,
        from_on,
        cast(substr(id, 2) as bigint)
    ) as position
  from ops.event as e
  where to_on >= $from::date
    and from_on <= $to::date
    and ($area = '' or starts_with(area_code, $area))
),
spanned as (
  select
    position,
    id,
    name_zh,
    name_en,
    unnest(
      generate_series(date_trunc('week', from_on)::timestamp, date_trunc('week', to_on)::timestamp, interval 7 days)
    )::date as week
  from listed
  where position <= $top
)
select
  s.position,
  s.name_zh,
  s.name_en,
  strftime(s.week, '%Y-%m-%d') as week,
  coalesce(w.matters, 0) as matters,
  sum(coalesce(w.matters, 0)) over (
    partition by s.position
    order by s.week
  )::bigint as matters_so_far
from spanned as s
left join ops.event_week as w
  on w.event_id = s.id
  and w.week = s.week
order by
  s.position,
  s.week
