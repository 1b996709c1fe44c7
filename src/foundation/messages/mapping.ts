// What mapping says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const mappingMessages = {
  'mapping.fault.missing_id': { zh: '没有编号', en: 'no identifier' },
  'mapping.fault.missing_date': { zh: '没有日期', en: 'no date' },
  'mapping.fault.missing_value': { zh: '缺少必填内容', en: 'a required value is missing' },
  'mapping.fault.bad_date': { zh: '日期无法识别', en: 'a date that cannot be read' },
  'mapping.fault.bad_number': { zh: '数字无法识别', en: 'a number that cannot be read' },
  'mapping.fault.purged': { zh: '早于已清除的日期', en: 'received before the day of the last purge' },
  'mapping.fault.bad_boolean': { zh: '是否无法识别', en: 'neither yes nor no' },
  'mapping.fault.future_date': { zh: '登记日期晚于装载当天', en: 'registered after the day of loading' },
  'mapping.loading': { zh: '载入 {file}', en: 'Loading {file}' },
  'mapping.notice.unknown_values': {
    zh: '{file}：字段 {field} 有 {count} 个值不认识，按“{value}”处理；可在配置的 values 里对照',
    en: '{file}: {count} values of {field} are not known and taken as "{value}"; the configuration can name them under values',
  },
  'mapping.notice.empty': { zh: '空', en: 'empty' },
  'mapping.notice.zero_persons': {
    zh: '{file}：{count} 行的人数为 0，按 1 计',
    en: '{file}: {count} rows give 0 persons and count as 1',
  },
  'mapping.notice.read_again': {
    zh: '{file}：规则或映射变了，已重新读取，{count} 行有改动；改动前的文字留在历史版本里，仍按旧规则遮盖。请运行 weathervane rescrub',
    en: '{file} was read again, because rules or mapping have changed; rows changed: {count}. What they said before is kept in the history, masked by the earlier rules. Run weathervane rescrub',
  },
  'mapping.notice.masked': {
    zh: '{file}：遮盖了 {count} 处个人信息（{kinds}）',
    en: '{file}: {count} pieces of personal data were masked ({kinds})',
  },
  'mapping.notice.date_order': {
    zh: '{file}：列“{column}”的日期看不出月日次序，按“月/日/年”读；如果不对，请在配置里写 date_order: day-first',
    en: '{file}: the dates of "{column}" do not tell day from month and are read month first; if that is wrong, set date_order: day-first',
  },
  'mapping.problem.refused': {
    zh: '列“{column}”可能含有个人信息（{reason}），不会载入',
    en: 'The column "{column}" may hold personal data ({reason}) and is not loaded',
  },
  'mapping.problem.field_missing': {
    zh: '没有找到必需的字段 {field} 对应的列，请在配置中指明',
    en: 'No column was found for the required field {field}; name it in the configuration',
  },
  'mapping.problem.unreadable_column': {
    zh: '列“{column}”看起来是 {field}，但多数内容无法按此读取，未采用',
    en: 'The column "{column}" looks like {field}, but most of it cannot be read as such; it is not used',
  },
  'mapping.problem.kind_unknown': {
    zh: '无法判断这是什么文件',
    en: 'It cannot be told what this file is',
  },
  'mapping.problem.date_order': {
    zh: '列“{column}”的日期看不出月日次序，请确认 date_order',
    en: 'The dates of "{column}" do not tell day from month: confirm date_order',
  },
  'mapping.problem.row_faults': {
    zh: '{count} 行将被隔离：{reason}',
    en: '{count} rows will be quarantined: {reason}',
  },
} as const satisfies Record<string, Entry>;

export const mappingErrors = {
  'mapping.field_missing': {
    zh: '数据源“{source}”没有对应必需的字段 {field}',
    en: 'The source "{source}" maps nothing to the required field {field}',
    advice: {
      zh: '请在 weathervane.yaml 的 sources.{source}.fields 中写明是哪一列；weathervane inspect 可列出各列',
      en: 'Name its column under sources.{source}.fields in weathervane.yaml; weathervane inspect lists the columns',
    },
    exitCode: 2,
  },
  'mapping.field_unknown': {
    zh: '数据源“{source}”的字段 {field} 不存在（最接近的是：{nearest}）',
    en: 'The source "{source}" maps a field {field} that does not exist (nearest: {nearest})',
    advice: { zh: '请改正 weathervane.yaml 中的字段名', en: 'Correct the field’s name in weathervane.yaml' },
    exitCode: 2,
  },
  'mapping.column_missing': {
    zh: '文件中没有列“{column}”（数据源“{source}”的字段 {field}；最接近的是：{nearest}）',
    en: 'The file has no column "{column}" (source "{source}", field {field}; nearest: {nearest})',
    advice: {
      zh: '请核对列名，或用 --source 指定另一个数据源',
      en: 'Check the column’s name, or name another source with --source',
    },
    exitCode: 2,
  },
  'mapping.column_refused': {
    zh: '列“{column}”是个人信息（{reason}），不能载入（数据源“{source}”的字段 {field}）',
    en: 'The column "{column}" is personal data ({reason}) and cannot be loaded (source "{source}", field {field})',
    advice: {
      zh: '请从 weathervane.yaml 的对应关系中删去这一列；个人信息一律不进入系统',
      en: 'Take it out of the mapping in weathervane.yaml: personal data never comes in',
    },
    exitCode: 2,
  },
  'mapping.value_unknown': {
    zh: '字段 {field} 不能取值“{value}”（数据源“{source}”）',
    en: 'The field {field} cannot be "{value}" (source "{source}")',
    advice: { zh: '可以取：{valid}', en: 'It can be: {valid}' },
    exitCode: 2,
  },
  'mapping.source_unknown': {
    zh: '配置里没有数据源“{source}”（有：{known}）',
    en: 'The configuration has no source "{source}" (it has: {known})',
    advice: {
      zh: '请写其中一个，或在 weathervane.yaml 中添加',
      en: 'Name one of these, or add it to weathervane.yaml',
    },
    exitCode: 2,
  },
  'mapping.source_none': {
    zh: '没有哪个数据源的列与文件“{file}”相符',
    en: 'No source has the columns of the file "{file}"',
    advice: {
      zh: '请用 weathervane init {file} 生成对应关系，或用 --source 指定数据源',
      en: 'Run weathervane init {file} to suggest a mapping, or name a source with --source',
    },
    exitCode: 2,
  },
  'mapping.source_ambiguous': {
    zh: '文件“{file}”与几个数据源都相符：{sources}',
    en: 'Several sources match the file "{file}": {sources}',
    advice: { zh: '请用 --source 指定一个', en: 'Name one with --source' },
    exitCode: 2,
  },
  'mapping.other_secret': {
    zh: '仓库是用另一个密钥载入的，继续载入会把同一件当成新件',
    en: 'The warehouse was loaded under another secret; going on would take known registrations for new ones',
    advice: {
      zh: '请恢复原来的密钥文件或环境变量 WEATHERVANE_SECRET',
      en: 'Restore the old key file or WEATHERVANE_SECRET',
    },
    exitCode: 2,
  },
  'mapping.count_mismatch': {
    zh: '文件“{file}”读入 {read} 行，但只交代了 {accounted} 行，未载入任何内容',
    en: 'The file "{file}" has {read} rows but {accounted} are accounted for; nothing was loaded',
    advice: { zh: '这是程序的错误，请报告', en: 'This is a mistake in the program: report it' },
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorEntry>;
