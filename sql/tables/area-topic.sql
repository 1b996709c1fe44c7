-- A period by place and one axis (topics, or a source's own labels), with residents. Never ranked by volume.
-- Grain: area (place code; 'unknown' last), code. Only pairs of a place and a code that both occur; 0 where they
--   do not meet. Codes are those with the most registrations; the others are 'rest'.
-- Parameters: axis (of marts.petition_daily), classes (codes that count under a wider class, `01=Land;02=Land`; empty
--   for none), top (how many codes), from, to, year (of the residents: the newest figure up to
--   then, or else the oldest), area (the beginning of a place code; empty for everywhere), places ('county', or
--   'area' for the finest place known).
-- Columns: area, name (of the place), code, pieces (null for accusations in a place below county, where they are not
--   counted), residents (null where not known).
with classes as (
  select
    split_part(pair, '=', 1) as code,
    split_part(pair, '=', 2) as class
  from unnest(string_split($classes, ';')) as pairs(pair)
),
along as (
  select
    case when $places = 'county' then county_code else area_code end as area,
    coalesce(classes.class, daily.code) as code,
    sum(pieces) as pieces
  from marts.petition_daily as daily
  left join classes
    on classes.code = daily.code
  where axis = $axis
    and starts_with(area_code, $area)
    and received_on between $from::date and $to::date
  group by all
),
ranked as (
  select
    code,
    row_number() over (order by sum(pieces) desc, code) as position
  from along
  group by code
),
grouped as (
  select
    along.area,
    case
      when ranked.position <= $top or along.code in ('unknown', 'unlabelled', 'withheld') then along.code
      else 'rest'
    end as code,
    sum(along.pieces) as pieces
  from along
  join ranked
    on ranked.code = along.code
  group by all
),
resident as (
  select
    area_code,
    coalesce(
      arg_max(residents, year) filter (where year <= $year),
      arg_min(residents, year)
    ) as residents
  from marts.population
  where case when $places = 'county' then length(area_code) = 6 else length(area_code) > 6 end
  group by area_code
)
select
  areas.area,
  place.name,
  codes.code,
  case
    when codes.code <> 'withheld' or regexp_matches(areas.area, '^([0-9]{6}|unknown|rest)$')
      then coalesce(grouped.pieces, 0)
  end::bigint as pieces,
  resident.residents::bigint as residents
from (select distinct area from grouped) as areas
cross join (select distinct code from grouped) as codes
left join grouped
  on grouped.area = areas.area
  and grouped.code = codes.code
left join marts.place as place
  on place.code = areas.area
left join resident
  on resident.area_code = areas.area
order by
  areas.area = 'unknown',
  areas.area = 'rest',
  areas.area,
  case codes.code
    when '99' then 1
    when 'composite' then 2
    when 'withheld' then 3
    when 'unlabelled' then 4
    when 'unknown' then 5
    when 'rest' then 6
    else 0
  end,
  codes.code
