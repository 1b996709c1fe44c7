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
} as const satisfies Record<string, Entry>;

export const privacyErrors = {
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
