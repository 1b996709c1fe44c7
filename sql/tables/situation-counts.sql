-- Legacy matters, joint visits, repeated and skip-level petitions of a period: counts only, without any comparison.
-- Grain: measure; one that the register does not tell is left out. Accusations take no part.
-- Parameters: from, to, area (the beginning of a place code; empty for everywhere).
-- Columns: measure, pieces, persons, denominator (registrations of which it can be said).
select
  measure,
  sum(pieces)::bigint as pieces,
  sum(persons)::bigint as persons,
  sum(looked_at)::bigint as denominator
from marts.situation_daily
where received_on between $from::date and $to::date
  and starts_with(area_code, $area)
group by measure
order by list_position(['legacy', 'joint', 'repeat', 'skip_level'], measure)
