-- One registration (件次) as reports count it: place and labels resolved, statistical month, accusations veiled.
-- Grain: one row of register.petition.
-- Columns: case_key, source, received_on, month (statistical, YYYY-MM), area_code and county_code ('unknown' where
--   no place is known; ~ and a name where there are no codes, 'rest' for names that are rare), channel, source_level,
--   is_visit, persons, purpose, topic, topic_source, topic_basis
--   (what the topic comes from, with its version), cause, legacy, has_words (a title or text), is_joint, is_repeat
--   and is_skip_level (as the source says; null where it does not), org, label (the source's own category).
-- Topics: a code of the taxonomy, 'composite' for two or more, 'unlabelled' where there are no words to label by,
--   'unknown' where nothing has labelled them yet, 'withheld' for accusations. Of an accusation only the county
--   stays: no department, no place below, no label.
-- A label or department of more than 60 characters, or one in which something was masked, is not a name and is
--   shown as unknown.
with setting as (
  select coalesce(max(try_cast(value as integer)) filter (where name = 'statistical_month_end'), 31) as month_end
  from ops.setting
),
labelled as (
  select
    case_key,
    max(code) filter (where axis = 'topic') as topic,
    max(label_source) filter (where axis = 'topic') as topic_source,
    max(version) filter (where axis = 'topic') as topic_version,
    max(code) filter (where axis = 'cause') as cause,
    max(code) filter (where axis = 'legacy') as legacy,
    max(code) filter (where axis = 'purpose') as purpose,
    max(label_source) filter (where axis = 'purpose') as purpose_source
  from staging.label_best
  group by case_key
),
judged as (
  select
    p.*,
    l.topic,
    l.topic_source,
    case
      when l.topic_source in ('review', 'copy') then 'people'
      when l.topic_source = 'crosswalk' then concat_ws(' ', 'crosswalk', p.label_scheme, l.topic_version)
      else concat_ws(' ', l.topic_source, l.topic_version)
    end as topic_basis,
    l.cause,
    l.legacy,
    case
      when p.purpose = 'accusation' or l.purpose = 'accusation' then 'accusation'
      when l.purpose_source in ('review', 'copy') then l.purpose
      else coalesce(p.purpose, l.purpose, 'unknown')
    end as best_purpose,
    coalesce(
      by_code.area_code,
      by_name.area_code,
      p.area_code,
      only_named.code,
      case when trim(p.area_raw) <> '' and not exists (from staging.place) then 'rest' end,
      'unknown'
    ) as place,
    coalesce(named.org, trim(p.org)) as department,
    day(p.received_on) > (select month_end from setting)
      and (select month_end from setting) < day(last_day(p.received_on)) as is_next_month
  from register.petition as p
  left join labelled as l
    on l.case_key = p.case_key
  left join staging.place_spelling as by_code
    on by_code.spelling = p.area_code
  left join staging.place_spelling as by_name
    on by_name.spelling = replace(p.area_raw, ' ', '')
  left join staging.named_place as only_named
    on only_named.spelling = replace(p.area_raw, ' ', '')
  left join staging.org_spelling as named
    on named.spelling = replace(p.org, ' ', '')
)
select
  case_key,
  source,
  received_on,
  strftime(
    case when is_next_month then received_on + interval 1 month else received_on end,
    '%Y-%m'
  ) as month,
  case
    when best_purpose = 'accusation' and starts_with(place, '~') then 'unknown'
    when best_purpose = 'accusation' and place not in ('unknown', 'rest') then left(place, 6)
    else place
  end as area_code,
  case
    when best_purpose = 'accusation' and starts_with(place, '~') then 'unknown'
    when starts_with(place, '~') or place in ('unknown', 'rest') then place
    else left(place, 6)
  end as county_code,
  channel,
  coalesce(source_level, 'unknown') as source_level,
  channel = 'visit' as is_visit,
  persons,
  best_purpose as purpose,
  case
    when best_purpose = 'accusation' then 'withheld'
    when contains(topic, '|') then 'composite'
    when topic is null and coalesce(text, title) is null then 'unlabelled'
    else coalesce(topic, 'unknown')
  end as topic,
  case when best_purpose = 'accusation' then 'withheld' else coalesce(topic_source, 'none') end as topic_source,
  case when best_purpose = 'accusation' or topic is null then 'none' else topic_basis end as topic_basis,
  case
    when best_purpose = 'accusation' then 'withheld'
    when contains(cause, '|') then 'composite'
    else coalesce(cause, 'unknown')
  end as cause,
  case when best_purpose = 'accusation' then 'withheld' else coalesce(legacy, 'no') end as legacy,
  coalesce(text, title) is not null as has_words,
  is_joint,
  is_repeat,
  is_skip_level,
  case
    when best_purpose = 'accusation' then 'withheld'
    when length(department) between 1 and 60 and not contains(department, '〔') then department
    else 'unknown'
  end as org,
  case
    when best_purpose = 'accusation' then 'withheld'
    when length(trim(label_raw)) between 1 and 60 and not contains(label_raw, '〔') then trim(label_raw)
    else 'unknown'
  end as label
from judged
