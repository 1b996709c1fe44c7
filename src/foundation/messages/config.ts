// What the configuration says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const configMessages = {
  'config.written': { zh: '已写入 {file}', en: 'Wrote {file}' },
  'config.header.1': {
    zh: '风向标的配置。由 init 根据表头建议，请核对“fields”后再装载。',
    en: 'Configuration of Weathervane. Suggested by init from the headers: check "fields" before loading.',
  },
  'config.header.2': {
    zh: '左边是登记册的字段，右边是贵单位表格的列名。写错的键会在运行时指出行和列。',
    en: 'Left: the fields of the register. Right: the columns of your file. A wrong key is reported with line and column.',
  },
} as const satisfies Record<string, Entry>;

export const configErrors = {
  'config.missing': {
    zh: '这里没有配置文件 {file}',
    en: 'There is no configuration {file} here',
    advice: {
      zh: '先运行 weathervane init 登记表.xlsx，或用 --config 指明配置文件',
      en: 'Run weathervane init REGISTER.xlsx first, or name the file with --config',
    },
    exitCode: 2,
  },
  'config.exists': {
    zh: '配置 {file} 里已有数据源“{source}”',
    en: 'The configuration {file} already has a source "{source}"',
    advice: {
      zh: '要用新的建议替换它，请加 --force',
      en: 'Add --force to replace it with the new suggestion',
    },
    exitCode: 2,
  },
  'config.no_files': {
    zh: '配置里没有要装载的文件',
    en: 'The configuration lists no files to load',
    advice: {
      zh: '运行 weathervane init 登记表.xlsx，或在 load 后写明文件',
      en: 'Run weathervane init REGISTER.xlsx, or name files after load',
    },
    exitCode: 2,
  },
  'config.kind_unknown': {
    zh: '看不出这是什么表：找不到 {missing} 的列',
    en: 'Cannot tell what this file is: no column for {missing}',
    advice: {
      zh: '用 weathervane inspect 看看它的列，再在 weathervane.yaml 的 sources 里写明 kind 和 fields',
      en: 'Look at its columns with weathervane inspect, then write kind and fields under sources in weathervane.yaml',
    },
    exitCode: 2,
  },
  'config.yaml': {
    zh: '配置文件不是正确的 YAML：{problem}',
    en: 'The configuration is not valid YAML: {problem}',
    advice: {
      zh: '检查该行的缩进、冒号和引号',
      en: 'Check the indentation, colons and quotes of that line',
    },
    exitCode: 2,
  },
  'config.unknown_key': {
    zh: '不认识的键“{key}”',
    en: 'Unknown key "{key}"',
    advice: { zh: '最接近的是“{nearest}”', en: 'The nearest valid key is "{nearest}"' },
    exitCode: 2,
  },
  'config.invalid': {
    zh: '“{key}”的值不合要求：{problem}',
    en: 'The value of "{key}" is not valid: {problem}',
    advice: {
      zh: '参照 data/weathervane.schema.json 改正',
      en: 'See data/weathervane.schema.json and correct it',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
