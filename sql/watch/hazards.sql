-- Open hazards by what they are about: how many, how many have a measure, and the first day one falls due.
-- Grain: topic (as the list has it), area_code, org. Parameters: day.
select
  topic,
  area_code,
  replace(org, ' ', '') as org,
  count(*)::bigint as hazards,
  (count(*) filter (where trim(coalesce(measure, '')) <> ''))::bigint as with_measure,
  min(due_on) as due_on
from register.hazard
where found_on <= $day::date
  and (closed_on is null or closed_on > $day::date)
group by all
order by all
