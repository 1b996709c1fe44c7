-- What the topics of a statistical month come from: people, a scheme of the source, a model or rules, with its version.
-- Grain: month, area_code, basis.
-- Columns: the grain (basis: `people`, `crosswalk SCHEME VERSION`, `model VERSION`, `rule VERSION`), pieces (those that
--   have a topic).
select
  month,
  area_code,
  topic_basis as basis,
  count(*)::bigint as pieces
from staging.petition
where topic_basis <> 'none'
group by all
order by all
