// What intake says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const intakeMessages = {
  'intake.fault.too_many_columns': { zh: '列数多于表头', en: 'more columns than the header' },
  'intake.fault.too_few_columns': { zh: '列数少于表头', en: 'fewer columns than the header' },
  'intake.fault.unclosed_quote': { zh: '引号没有正确结束', en: 'a quote that is not properly closed' },
  'intake.fault.nul': { zh: '含有空字符（NUL）', en: 'a NUL character' },
  'intake.fault.cell_too_large': { zh: '单元格超过长度上限', en: 'a cell over the size limit' },
  'intake.fault.bad_encoding': { zh: '含有无法解码的字节', en: 'bytes that cannot be decoded' },
  'intake.fault.bad_json': { zh: 'JSON 格式错误', en: 'broken JSON' },
  'intake.notice.hidden_sheet': {
    zh: '工作表“{sheet}”是隐藏的，没有读取',
    en: 'The sheet "{sheet}" is hidden and was not read',
  },
  'intake.notice.other_sheet': {
    zh: '工作表“{sheet}”没有读取；如需读取，请在配置里另写一个数据源，注明 sheet: {sheet}',
    en: 'The sheet "{sheet}" was not read; to read it, add a source with sheet: {sheet} to the configuration',
  },
  'intake.notice.title_rows': {
    zh: '表头在第 {row} 行，此前的 {count} 行按标题略过',
    en: 'The header is row {row}; {count} rows above it were passed over as titles',
  },
  'intake.notice.no_header': {
    zh: '第 {row} 行像是数据而不是表头，各列按序号命名；如确为表头，请用 header_row 指明',
    en: 'Row {row} looks like data, not like a header, so the columns have numbers; say header_row if it is one',
  },
  'intake.notice.renamed_column': {
    zh: '第 {position} 列的列名为空、重复或是个人信息，改称“{name}”',
    en: 'Column {position} has no name, a repeated one or a personal one; it is called "{name}"',
  },
  'intake.notice.lossy_encoding': {
    zh: '文件大体是 {encoding}，但有 {count} 处字节无法解码，所在的行将被隔离',
    en: 'The file is {encoding} but for {count} places that cannot be decoded; their rows are quarantined',
  },
  'intake.notice.error_cells': {
    zh: '{count} 个单元格是公式错误（如 #N/A），按空值处理',
    en: '{count} cells hold a formula error (such as #N/A) and are taken as empty',
  },
  'intake.notice.outside_cells': {
    zh: '{count} 个单元格在表头以外的列，没有读取',
    en: '{count} cells stand outside the columns of the header and were not read',
  },
  'intake.notice.merged_cells': {
    zh: '数据区有 {count} 处合并单元格，只有左上角有值',
    en: '{count} merged ranges among the data: only their first cell has a value',
  },
  'intake.notice.unreadable_part': {
    zh: '文件在结尾处不完整',
    en: 'The file is incomplete at its end',
  },
  'intake.unnamed_column': { zh: '列{position}', en: 'column {position}' },
} as const satisfies Record<string, Entry>;

export const intakeErrors = {
  'intake.file_missing': {
    zh: '找不到文件“{file}”',
    en: 'The file "{file}" does not exist',
    advice: { zh: '请检查路径和文件名', en: 'Check the path and the name' },
    exitCode: 2,
  },
  'intake.file_unreadable': {
    zh: '打不开文件“{file}”（{reason}）',
    en: 'The file "{file}" cannot be opened ({reason})',
    advice: {
      zh: '请检查权限，并关闭正在使用它的程序',
      en: 'Check the permissions, and close the program that holds it',
    },
    exitCode: 1,
  },
  'intake.file_empty': {
    zh: '文件“{file}”里没有表格内容',
    en: 'The file "{file}" holds no table',
    advice: { zh: '请检查是否导出完整', en: 'Check that the export was completed' },
    exitCode: 2,
  },
  'intake.legacy_workbook': {
    zh: '“{file}”是旧版 .xls（或加密的工作簿），无法直接读取',
    en: '"{file}" is an old .xls (or an encrypted workbook) and cannot be read directly',
    advice: {
      zh: '请用 WPS 或 Excel 另存为 .xlsx（不加密码）',
      en: 'Save it as .xlsx with WPS or Excel (without a password)',
    },
    exitCode: 2,
  },
  'intake.spreadsheet_xml': {
    zh: '“{file}”是 XML 表格 2003，无法直接读取',
    en: '"{file}" is an XML Spreadsheet 2003 and cannot be read directly',
    advice: { zh: '请用 WPS 或 Excel 另存为 .xlsx', en: 'Save it as .xlsx with WPS or Excel' },
    exitCode: 2,
  },
  'intake.archive_not_table': {
    zh: '“{file}”是压缩包，不是工作簿',
    en: '"{file}" is an archive, not a workbook',
    advice: { zh: '请先解压，再载入其中的文件', en: 'Unpack it first, then load the files inside' },
    exitCode: 2,
  },
  'intake.binary_file': {
    zh: '“{file}”不是表格文件',
    en: '"{file}" is not a table file',
    advice: {
      zh: '可以读取的格式：CSV、TSV、XLSX、HTML 表格、JSON、NDJSON、Parquet',
      en: 'Formats that are read: CSV, TSV, XLSX, HTML tables, JSON, NDJSON, Parquet',
    },
    exitCode: 2,
  },
  'intake.workbook_damaged': {
    zh: '工作簿“{file}”已损坏（{part}）',
    en: 'The workbook "{file}" is damaged ({part})',
    advice: {
      zh: '请用 WPS 或 Excel 打开后另存为新的 .xlsx',
      en: 'Open it with WPS or Excel and save it as a new .xlsx',
    },
    exitCode: 2,
  },
  'intake.workbook_too_large': {
    zh: '工作簿“{file}”的文字表解压后有 {megabytes} MB，超过上限',
    en: 'The strings of the workbook "{file}" take {megabytes} MB unpacked, over the limit',
    advice: { zh: '请另存为 CSV 再载入', en: 'Save it as CSV and load that' },
    exitCode: 2,
  },
  'intake.sheet_missing': {
    zh: '工作簿里没有工作表“{sheet}”；有：{sheets}',
    en: 'The workbook has no sheet "{sheet}"; it has: {sheets}',
    advice: { zh: '请写其中一个名字', en: 'Name one of these' },
    exitCode: 2,
  },
  'intake.encoding_unknown': {
    zh: '无法识别“{file}”的编码：第 {offset} 个字节既不是 UTF-8 也不是 GB18030',
    en: 'The encoding of "{file}" is not known: byte {offset} is neither UTF-8 nor GB18030',
    advice: {
      zh: '请另存为 UTF-8，或指定编码',
      en: 'Save it as UTF-8, or name its encoding',
    },
    exitCode: 2,
  },
  'intake.encoding_unsupported': {
    zh: '不支持的编码“{encoding}”',
    en: 'The encoding "{encoding}" is not supported',
    advice: {
      zh: '可以写 utf-8、gb18030、gbk、big5、utf-16le、utf-16be',
      en: 'Write utf-8, gb18030, gbk, big5, utf-16le or utf-16be',
    },
    exitCode: 2,
  },
  'intake.header_missing': {
    zh: '在“{file}”里找不到第 {row} 行的表头',
    en: 'No header in row {row} of "{file}"',
    advice: { zh: '请检查 headerRow 的设置', en: 'Check the setting headerRow' },
    exitCode: 2,
  },
  'intake.json_no_rows': {
    zh: '“{file}”的 JSON 里没有对象数组',
    en: 'The JSON of "{file}" holds no array of objects',
    advice: {
      zh: '请导出为对象数组，或每行一个对象（NDJSON）',
      en: 'Export an array of objects, or one object a line (NDJSON)',
    },
    exitCode: 2,
  },
  'intake.too_many_names': {
    zh: '“{file}”有超过 {limit} 个列名',
    en: '"{file}" has more than {limit} column names',
    advice: {
      zh: '请检查导出：一行应是一个对象，键应是固定的列名',
      en: 'Check the export: a row is an object whose keys are fixed column names',
    },
    exitCode: 2,
  },
  'intake.parquet_unavailable': {
    zh: '此处不能读取 Parquet 文件“{file}”',
    en: 'The Parquet file "{file}" cannot be read here',
    advice: { zh: '请导出为 CSV', en: 'Export it as CSV' },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
