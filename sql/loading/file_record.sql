-- Notes what became of a file. Parameters: the columns of ops.file.
insert into ops.file by name
select
  $batch_id as batch_id,
  $file as file,
  $sheet as sheet,
  $sha256 as sha256,
  $bytes::bigint as bytes,
  $kind as kind,
  $source as source,
  $encoding as encoding,
  $mapping_hash as mapping_hash,
  $rows_read::bigint as rows_read,
  $loaded::bigint as loaded,
  $updated::bigint as updated,
  $unchanged::bigint as unchanged,
  $quarantined::bigint as quarantined,
  $loaded_at::timestamp as loaded_at
