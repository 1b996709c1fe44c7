// What privacy says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const privacyMessages = {
  'privacy.refused.name': { zh: '姓名', en: 'names' },
  'privacy.refused.account': { zh: '账号', en: 'accounts' },
  'privacy.refused.sex': { zh: '性别', en: 'sex' },
  'privacy.refused.ethnicity': { zh: '民族或国籍', en: 'ethnicity or nationality' },
  'privacy.refused.religion': { zh: '宗教信仰', en: 'religion' },
  'privacy.refused.politics': { zh: '政治面貌', en: 'political status' },
  'privacy.refused.age': { zh: '年龄或出生日期', en: 'age or birth date' },
  'privacy.refused.address': { zh: '住址', en: 'addresses' },
  'privacy.refused.coordinates': { zh: '坐标', en: 'coordinates' },
  'privacy.refused.contact': { zh: '联系方式', en: 'contact details' },
  'privacy.refused.identity': { zh: '证件或账户号码', en: 'identity or account numbers' },
  'privacy.refused.occupation': { zh: '职业或身份', en: 'occupation or status' },
  'privacy.refused.health': { zh: '健康或家庭状况', en: 'health or family' },
  'privacy.refused.agent': { zh: '代理人', en: 'agents' },
  'privacy.refused.attachment': { zh: '附件', en: 'attachments' },
  'privacy.refused.history': { zh: '个人信访经历', en: 'a person’s history' },
  'privacy.refused.control': { zh: '针对人员的措施', en: 'measures against persons' },
  'privacy.kind.identity': { zh: '身份证', en: 'identity numbers' },
  'privacy.kind.phone': { zh: '电话', en: 'phones' },
  'privacy.kind.card': { zh: '银行卡', en: 'bank cards' },
  'privacy.kind.name': { zh: '姓名', en: 'names' },
  'privacy.kind.address': { zh: '住址', en: 'addresses' },
  'privacy.kind.plate': { zh: '车牌', en: 'licence plates' },
  'privacy.kind.email': { zh: '邮箱', en: 'e-mail addresses' },
  'privacy.kind.wechat': { zh: '微信', en: 'WeChat names' },
  'privacy.kind.qq': { zh: 'QQ', en: 'QQ numbers' },
  'privacy.kind.account': { zh: '账号', en: 'accounts' },
  'privacy.kind.passport': { zh: '护照', en: 'passports' },
  'privacy.kind.certificate': { zh: '证件', en: 'certificates' },
  'privacy.kind.case_number': { zh: '案号', en: 'case numbers' },
  'privacy.kind.property': { zh: '不动产证', en: 'property certificates' },
  'privacy.kind.file_number': { zh: '编号', en: 'file numbers' },
  'privacy.kind.number': { zh: '其他长号码', en: 'other long numbers' },
  'privacy.rescrubbing': { zh: '重新遮盖 {table}', en: 'Scrubbing {table} again' },
  'privacy.secret.summary': {
    zh: '更换密钥：rotate（已有的键随之更换，再装同一文件不会变成新件）',
    en: 'change the secret: rotate (keys follow it; the same file loaded again changes nothing)',
  },
  'privacy.secret.argument': { zh: 'rotate', en: 'rotate' },
  'privacy.secret.rotated': {
    zh: '已更换密钥：{keys} 个键随之更换；密钥文件现有 {secrets} 行，请重新备份（每一行都要保留）',
    en: 'The secret was changed and {keys} keys with it; the key file now has {secrets} lines: back it up again, every line is needed',
  },
  'privacy.secret.rotated_environment': {
    zh: '已更换密钥：{keys} 个键随之更换；请把 WEATHERVANE_NEXT_SECRET 作为新的一行加到 WEATHERVANE_SECRET 末尾（共 {secrets} 行），再继续使用',
    en: 'The secret was changed and {keys} keys with it; add WEATHERVANE_NEXT_SECRET as a new last line to WEATHERVANE_SECRET ({secrets} lines) before going on',
  },
  'privacy.purge.summary': {
    zh: '清除某日之前收到的件及其历史、标签（不再装回）',
    en: 'remove registrations received before a day, with their history and labels (files do not bring them back)',
  },
  'privacy.purge.before': {
    zh: '清除这一天之前收到的件：2016-01-01',
    en: 'remove what was received before: 2016-01-01',
  },
  'privacy.purge.table': { zh: '表', en: 'table' },
  'privacy.purge.rows': { zh: '清除的行', en: 'rows removed' },
  'privacy.purge.nothing': { zh: '{before} 之前没有件', en: 'Nothing was received before {before}' },
  'privacy.purge.compacted': {
    zh: '数据仓库文件已重写，旧内容不再留在文件里；请运行 weathervane build 更新统计表',
    en: 'The warehouse file was rewritten, so that nothing of it is left in the file; run weathervane build to bring the tables up to date',
  },
  'privacy.rescrub.summary': {
    zh: '用现在的规则重新遮盖库中文字里的个人信息',
    en: 'mask personal data in stored texts by the rules of today',
  },
  'privacy.rescrub.kind': { zh: '种类', en: 'kind' },
  'privacy.rescrub.found': { zh: '新遮盖', en: 'newly masked' },
  'privacy.rescrub.nothing': { zh: '没有需要再遮盖的内容', en: 'There was nothing left to mask' },
} as const satisfies Record<string, Entry>;

export const privacyErrors = {
  'privacy.next_secret_missing': {
    zh: '密钥在环境变量里，但没有新的密钥：{variable} 未设置',
    en: 'The secret is in the environment, but there is no new one: {variable} is not set',
    advice: {
      zh: '请把新的密钥（至少 32 个字符）放进 {variable} 再运行',
      en: 'Put the new secret (32 characters or more) into {variable} and run again',
    },
    exitCode: 2,
  },
  'privacy.purge_date': {
    zh: '看不懂的日期“{date}”',
    en: 'Cannot use the date "{date}"',
    advice: { zh: '请写成 --before 2016-01-01', en: 'Write --before 2016-01-01' },
    exitCode: 2,
  },
  'privacy.compact_failed': {
    zh: '内容已清除，但数据仓库文件未能重写：{file}',
    en: 'The rows are removed, but the warehouse file could not be rewritten: {file}',
    advice: {
      zh: '请检查磁盘空间（需要与仓库同样大的空间），然后再运行一次',
      en: 'Check the disk (it needs as much space as the warehouse has) and run the command again',
    },
    exitCode: 1,
  },
  'privacy.secret_missing': {
    zh: '没有密钥：环境变量 {variable} 未设置，也没有文件“{file}”',
    en: 'There is no secret: {variable} is not set and there is no file "{file}"',
    advice: {
      zh: '首次使用请运行 weathervane init；否则请把原来的密钥文件放回原处（换了密钥就认不出已载入的件）',
      en: 'Run weathervane init the first time; otherwise put the old key file back (a new one no longer knows what was loaded)',
    },
    exitCode: 2,
  },
  'privacy.secret_short': {
    zh: '{origin} 中的密钥不足 {shortest} 个字符',
    en: 'The secret in {origin} has fewer than {shortest} characters',
    advice: {
      zh: '请用 weathervane init 生成密钥，或提供更长的随机字符串',
      en: 'Make one with weathervane init, or give a longer random text',
    },
    exitCode: 2,
  },
  'privacy.secret_exposed': {
    zh: '密钥文件“{file}”可以被其他人读取',
    en: 'Others may read the key file "{file}"',
    advice: { zh: '请运行 chmod 600 {file}', en: 'Run chmod 600 {file}' },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
