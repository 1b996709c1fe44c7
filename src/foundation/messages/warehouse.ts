// What the warehouse says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const warehouseMessages = {
  'warehouse.reason.never': { zh: '尚未建立', en: 'never built' },
  'warehouse.reason.sql': { zh: 'SQL 已修改', en: 'its SQL changed' },
  'warehouse.reason.input': { zh: '上游 {input} 有变化', en: 'its input {input} changed' },
  'warehouse.reason.missing': { zh: '表已不在库中', en: 'its table is gone' },
  'warehouse.reason.fresh': { zh: '无变化', en: 'nothing changed' },
  'warehouse.step.model': { zh: '构建 {model}（{reason}）', en: 'build {model} ({reason})' },
  'warehouse.step.check': { zh: '检查 {check}', en: 'check {check}' },
  'warehouse.check.found': {
    zh: '检查 {check} 发现 {rows} 行有问题',
    en: 'check {check} found {rows} offending rows',
  },
} as const satisfies Record<string, Entry>;

export const warehouseErrors = {
  'warehouse.locked': {
    zh: '数据仓库正被另一个进程（PID {pid}）占用',
    en: 'The warehouse is held by another process (PID {pid})',
    advice: {
      zh: '请等该进程结束，或关闭打开此文件的程序（数据库工具、编辑器）后再试',
      en: 'Wait until that process ends, or close the program that has the file open (a database tool, an editor)',
    },
    exitCode: 4,
  },
  'warehouse.network_drive': {
    zh: '数据仓库所在的磁盘不支持文件锁，可能是网络盘',
    en: 'The disk of the warehouse does not support file locks; it may be a network drive',
    advice: {
      zh: '请把数据仓库文件放到本机磁盘',
      en: 'Put the warehouse file on a disk of this computer',
    },
    exitCode: 2,
  },
  'warehouse.newer_file': {
    zh: '数据仓库文件由更新版本的 DuckDB 写成，本版本读不了',
    en: 'The warehouse file was written by a newer DuckDB than this one reads',
    advice: { zh: '请升级 weathervane 后再试', en: 'Upgrade weathervane and try again' },
    exitCode: 2,
  },
  'warehouse.newer_schema': {
    zh: '数据仓库的结构版本为 {found}，本版本只认识到 {known}',
    en: 'The warehouse has schema version {found}; this version knows up to {known}',
    advice: { zh: '请升级 weathervane 后再试', en: 'Upgrade weathervane and try again' },
    exitCode: 2,
  },
  'warehouse.older_schema': {
    zh: '数据仓库的结构版本为 {found}，本版本需要 {known}',
    en: 'The warehouse has schema version {found}; this version needs {known}',
    advice: {
      zh: '请用 load 把原始文件重新载入新的数据仓库',
      en: 'Load the original files into a new warehouse',
    },
    exitCode: 2,
  },
  'warehouse.not_a_database': {
    zh: '该文件不是数据仓库',
    en: 'The file is not a warehouse',
    advice: {
      zh: '请检查配置中的 warehouse 路径，不要指向其他文件',
      en: 'Check the warehouse path in the configuration; it points at another file',
    },
    exitCode: 2,
  },
  'warehouse.damaged': {
    zh: '数据仓库文件已损坏',
    en: 'The warehouse file is damaged',
    advice: {
      zh: '请用 restore 恢复备份，或用 load 把原始文件重新载入新的数据仓库',
      en: 'Restore a backup, or load the original files into a new warehouse',
    },
    exitCode: 1,
  },
  'warehouse.missing': {
    zh: '找不到数据仓库',
    en: 'There is no warehouse here',
    advice: {
      zh: '请先运行 weathervane load 载入数据，或检查路径',
      en: 'Run weathervane load first, or check the path',
    },
    exitCode: 2,
  },
  'warehouse.unopened': {
    zh: '打不开数据仓库',
    en: 'The warehouse cannot be opened',
    advice: {
      zh: '请检查文件与文件夹的读写权限和剩余空间',
      en: 'Check the permissions of the file and its folder, and the free space',
    },
    exitCode: 1,
  },
  'warehouse.query': {
    zh: 'SQL 执行失败：{reason}',
    en: 'The SQL failed: {reason}',
    advice: {
      zh: '请检查所指位置的 SQL；若未改动过，请把此错误告诉维护者',
      en: 'Look at the SQL at this place; if nobody changed it, tell the maintainers',
    },
    exitCode: 1,
  },
  'warehouse.not_select': {
    zh: '模型文件必须是一条 SELECT 语句',
    en: 'A model file must be one SELECT statement',
    advice: {
      zh: '请把该文件改写成一条 SELECT；PIVOT 请写在 FROM 的括号里',
      en: 'Write the file as one SELECT; put PIVOT into brackets after FROM',
    },
    exitCode: 2,
  },
  'warehouse.unknown_table': {
    zh: '没有表 {table}',
    en: 'There is no table {table}',
    advice: {
      zh: '最接近的是 {nearest}；请写出完整的 schema.table',
      en: 'The nearest is {nearest}; write schema.table in full',
    },
    exitCode: 2,
  },
  'warehouse.unknown_model': {
    zh: '没有名为 {model} 的模型',
    en: 'There is no model {model}',
    advice: { zh: '最接近的是 {nearest}', en: 'The nearest is {nearest}' },
    exitCode: 2,
  },
  'warehouse.cycle': {
    zh: '模型之间循环依赖：{path}',
    en: 'Models depend on each other in a circle: {path}',
    advice: { zh: '请去掉其中一个引用', en: 'Take one of these references out' },
    exitCode: 2,
  },
  'warehouse.parquet_unreadable': {
    zh: '该 Parquet 文件读不了',
    en: 'The Parquet file cannot be read',
    advice: {
      zh: '文件可能不完整或已加密，请重新导出',
      en: 'It may be incomplete or encrypted; export it again',
    },
    exitCode: 2,
  },
  'warehouse.memory': {
    zh: '内存不够（memory_limit {memory}，threads {threads}）',
    en: 'Out of memory (memory_limit {memory}, threads {threads})',
    advice: {
      zh: '请调高 memory_limit，或减少 threads',
      en: 'Raise memory_limit, or lower threads',
    },
    exitCode: 1,
  },
  'warehouse.disk_full': {
    zh: '磁盘空间不足',
    en: 'The disk is full',
    advice: { zh: '请清理磁盘后再试', en: 'Free some space and try again' },
    exitCode: 1,
  },
  'warehouse.too_many_rows': {
    zh: '查询结果超过 {limit} 行',
    en: 'The query returned more than {limit} rows',
    advice: { zh: '请在 SQL 中汇总，或改用 stream()', en: 'Aggregate in SQL, or use stream()' },
    exitCode: 1,
  },
  'warehouse.unsafe_integer': {
    zh: '列 {column} 的整数超出安全范围',
    en: 'Column {column} holds an integer beyond the safe range',
    advice: { zh: '请在 SQL 中转成文本或浮点数', en: 'Cast it to text or double in SQL' },
    exitCode: 1,
  },
  'warehouse.no_table': {
    zh: '数据仓库里没有表 {table}',
    en: 'The warehouse has no table {table}',
    advice: { zh: '请先运行 load 和 build', en: 'Run load and build first' },
    exitCode: 1,
  },
  'warehouse.no_column': {
    zh: '表 {table} 没有列 {column}',
    en: 'Table {table} has no column {column}',
    advice: { zh: '请核对列名与表结构', en: 'Check the column name against the table' },
    exitCode: 1,
  },
  'warehouse.column_type': {
    zh: '表 {table} 的列 {column} 是 {type}，不能写入 {given}',
    en: 'Column {column} of table {table} is {type} and does not take {given}',
    advice: { zh: '请先转换类型再写入', en: 'Convert the values before writing them' },
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorEntry>;
