// Papers that lead to a person: passports, service cards, plates, court cases, certificates of property, file numbers.
import type { Span } from './reading.ts';

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const year = '[〔【[(（]\\s*(?:19|20)\\d{2}\\s*年?\\s*[〕】\\])）]';
const number = '第?\\s*[0-9-]{1,8}\\s*号?(?:之[一二三四五六七八九十\\d]{1,2})?';

const plate = new RegExp(
  `[${provinces}][ ]?[A-HJ-NP-Za-hj-np-z][ ·.•-]?(?=[A-Za-z]{0,5}\\d)[A-HJ-NP-Za-hj-np-z0-9]{4}(?:[A-HJ-NP-Za-hj-np-z0-9]{1,2}|[挂学警港澳领使])(?![A-Za-z0-9])`,
  'g',
);
const passport = /(?<![0-9A-Za-z])(?:[EGegDSPH]\d{8}|[Ee][A-HJ-NP-Za-hj-np-z]\d{7}|[HM]\d{10})(?!\d)/g;
const passportCalled =
  /(?<=(?:护照|通行证|回乡证|台胞证|居留证)(?:号码?|证号|是|为|[:：]|\s){0,3})[A-Za-z]{0,2}\d{7,10}(?!\d)/g;
const serviceCard =
  /(?<=(?:军官证|士兵证|警官证|军人证|退伍证|残疾证|残疾军人证|优抚证|低保证|毕业证|执业证|社保卡|社会保障卡|医保卡?|驾驶证|行驶证|结婚证|准考证)(?:号码?|编号|证号|是|为|[:：]|\s){1,3})(?:[一-龥]{0,4}字)?第?[A-Za-z]{0,3}[0-9][0-9A-Za-z-]{3,21}号?/g;
const proceedings =
  '(?:民|刑|行|知|商|执|破|赔|司|财保|仲|诉|审|调|督|催|特|强|清|法|检|未检|公诉|认|外|海|非|减|更)';
const courtCase = new RegExp(
  `${year}\\s*(?:[${provinces}]|最高法|[一-龥]{1,4}(?=[0-9一-龥]{0,6}${proceedings}))[一-龥0-9]{0,10}?${proceedings}[一-龥]{0,8}?(?:字)?${number.replace('号?', '号')}`,
  'g',
);
const office =
  '(?:劳人?仲|仲[裁案]|政?复[决议受]|行罚[决字]|不予立案|立案|刑拘|行拘|取保|公交[认证事]|交认|[公火]认|信访?[复答受告]|信[复答])';
const fileWithYear = new RegExp(
  `[一-龥]{0,2}${office}[一-龥]{0,6}\\s*${year}\\s*(?:[一-龥]{0,3}字)?${number.replace('号?', '号')}`,
  'g',
);
const propertyNow = new RegExp(
  `[${provinces}]\\s*${year}\\s*[一-龥]{2,12}不动产(?:权|证明)\\s*第?\\s*[0-9-]{3,12}\\s*号?`,
  'g',
);
const propertyBefore =
  /[一-龥]{0,2}(?:房权证|房产证|房地证|土地证|林证|农地承包权|宅基地证?|国用|集用|土他)[一-龥]{0,6}(?:[〔[(（]\s*(?:19|20)\d{2}\s*[〕\])）])?[一-龥]{0,4}字?(?:第\s*[A-Za-z]{0,3}[0-9][0-9A-Za-z-]{2,16}\s*号?|[0-9][0-9-]{4,16}\s*号)/g;
const propertyCalled =
  /(?<=(?:不动产权?证|房产证|房权证|房屋所有权证|产权证|土地证|土地使用证|土地使用权证|宅基地证|林权证|承包经营权证|经营权证)书?(?:号码?|编号|证号|字号|是|为|[:：]|\s){1,3})(?![是为证编号字])[一-龥]{0,8}(?:[〔[(（](?:19|20)\d{2}[〕\])）])?[一-龥]{0,10}第?\s*[A-Za-z]{0,3}[0-9][0-9A-Za-z-]{3,18}(?![0-9年月日])\s*号?/g;
const propertyWords =
  /不动产|房权|房产证|房地证|土地证|林证|承包权|宅基地|国用|集用|土他|产权证|使用权证|使用证|经营权证|林权证/;
const fileCalled =
  /(?<=(?:信访|受理|登记|工单|诉求|投诉|举报|留言|来信|来访|查询|案件|警情|报警|接警|病历|住院|门诊|学籍|档案|合同|保单|订单)(?:件|单)?(?:编号|号码|单号|流水号|查询码|号)(?:是|为|[:：]|\s){0,3})[A-Za-z]{0,6}[-]?\d[0-9A-Za-z-]{4,24}号?/g;

const find =
  (needs: RegExp, ...patterns: readonly RegExp[]) =>
  (text: string): Span[] =>
    needs.test(text)
      ? patterns.flatMap((pattern) =>
          [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
            start: index,
            end: index + length,
          })),
        )
      : [];

/** Licence plates, also of new-energy vehicles, and those of trailers, police and consulates. */
export const findPlates = find(new RegExp(`[${provinces}] ?[A-Za-z]`), plate);

/** Passports and travel permits. */
export const findPassports = find(/[A-Za-z]\d{7}|护照|通行证|回乡证|台胞证|居留证/, passport, passportCalled);

/** Numbers of service cards, driving licences, social security and the like, after their name. */
export const findCertificates = find(/[证卡][号编为是:： 第一-龥]{0,6}[0-9A-Za-z]/, serviceCard);

/** 案号 of courts, arbitration, penalties and reviews: whoever knows one knows the parties. */
export const findCaseNumbers = find(
  /[〔【[(（]\s*(?:19|20)\d{2}\s*年?\s*[〕】\])）]/,
  courtCase,
  fileWithYear,
);

/** Certificates of land and houses, of today's form and of earlier ones. */
export const findProperty = find(propertyWords, propertyNow, propertyBefore, propertyCalled);

/** Numbers of files, orders and contracts that are called so. */
export const findFileNumbers = find(/[号码][是为:： ]{0,3}[A-Za-z0-9]/, fileCalled);
