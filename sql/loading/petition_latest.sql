-- Puts the latest version of every new or changed registration into the register.
insert into register.petition by name
select p.*
from loading.petition as p
semi join (from loading.version where is_latest) as v
  on v.key = p.case_key and v.source_row = p.source_row
