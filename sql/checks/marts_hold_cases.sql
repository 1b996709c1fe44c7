-- No mart holds a key of a case or matter, a text, or a row of a source.
-- severity: error
select
  table_name,
  column_name
from duckdb_columns()
where schema_name = 'marts'
  and (
    column_name in (
      'case_key', 'matter_key', 'title', 'text', 'words', 'area_raw', 'source_file', 'source_row', 'batch_id'
    )
    or data_type = 'UUID'
  )
