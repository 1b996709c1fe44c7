// Addresses down to a household: the road, the estate and the township stay, what tells the door goes.
import type { Span } from './reading.ts';

const numeral = '[0-9一二三四五六七八九十百零〇]';
const some = `${numeral}{1,5}`;
const s = '[ \\t\\u3000]?';
const building = `(?:(?:第${s})?(?:${some}(?:-${some})?|[A-Za-z][0-9]{0,2})${s}(?:栋|幢|号楼|#楼?|号院)|(?:[0-9]{1,2}|[A-Za-z][0-9]{0,2})${s}座)`;
const unit = `(?:${some}|[甲乙丙丁A-Da-d])${s}(?:单元|门洞|梯)`;
const floor = `${some}${s}(?:楼|层)`;
const room = `(?:${numeral}{1,2}-)?[A-Za-z]?${numeral}{2,5}${s}(?:室|房(?![价屋产款租贷子地顶主东])|号房?|(?<=(?<![0-9])[0-9]{3})户(?![口主籍型外及、，,]))`;
const bareRoom = '[0-9]{3,4}(?!\\.[0-9]|[0-9年月日元%：:平方米㎡个多次件人户位名度伏至到、-])';
/** What follows a house number that numbers no house: a line, an order, a bridge. */
const noHouse = '(?![楼线文令桥井坑矿机泵闸台船池线路公召码召]|地块|通知|文件|公告|店铺)';

/** Tried first, since it fails at most places. */
const counts = '(?=[ \\t\\u3000附第]{0,2}[A-Za-z0-9一二三四五六七八九十百甲乙丙丁])';
const road = '(?:路|大道|大街|街|巷|弄|胡同|街道|里弄|道)';
const estate =
  '(?:小区|花园|家园|新村|公寓|花苑|佳苑|雅苑|苑|园|名邸|豪庭|华庭|庭|居|府|新城|城|湾|公馆|院|宿舍|广场|大厦|别墅|[社生厂]区|里|名都|国际|山庄|一品|一号)';
const house = `(?!(?:19|20)[0-9]{2}-)(?:附${s})?${some}(?:-${some})?${s}(?:弄${s}${some}${s}号|号|弄)${noHouse}(?:附${some}号?|之${some}|院内?|门面)?`;
const named = `(?:[一-龥A-Za-z]{2,6}(?:小区|花园|苑|公寓))?`;
const rest = `(?:${s}[,，]?${s}(?:${building}|${unit}|${floor}|${room}|附${some}号))*(?:${s}(?:${bareRoom}))?`;

/** 迎丰路88号3栋2单元501室: all that follows the road. */
const onRoad = new RegExp(`${counts}(?<=[一-龥]${road})${s}${house}${named}${rest}`, 'g');
/** 桂花小区3栋2单元501室: all that follows the estate; a building alone is nobody's home. */
const inEstate = new RegExp(
  `${counts}(?<=[一-龥A-Za-z0-9]${estate}(?:[一二三四五六七八九十0-9A-Z]{1,2}(?:期|区|组团|片区))?(?:[东西南北中][区苑院])?)${s}(?:${building}(?=${s}(?:${unit}|${some}${s}楼|${room}|${bareRoom}))|(?=[0-9附])${house}|${some}-${some}-${numeral}{2,4}(?![0-9年]))${rest}`,
  'g',
);
/** 3栋2单元501室, 5号楼1203 wherever they stand. */
const byDoor = new RegExp(
  `${counts}(?<![0-9])(?:${building}${s}(?:${unit}${s}(?:${floor}${s})?(?:${room}|${bareRoom})?|(?:${floor}${s})?(?:${room}|${bareRoom}))|${unit}${s}(?:${floor}${s})?(?:${room}|${bareRoom}))`,
  'g',
);
const threeParts = /(?<![0-9.-])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?:室|房|号)/g;
const livesIn = new RegExp(
  `${counts}(?<=(?:家住|住在|居住在|现住|租住|租住在|暂住|住址|地址|家庭住址|住所|户籍地|户籍地址|居住地|住(?![房宅户建院]))(?:是|为|[:：]|\\s|于)?[一-龥0-9]{0,12}?)(?:[A-Za-z]?[0-9]{3,4}${s}(?:室|房|号)|${building}${rest})`,
  'g',
);
const villagePart = '(?:村|社区|居委会|村委会|屯|寨|庄|湾|坪)';
const group = `(?:第${s})?${numeral}{1,3}${s}(?:村民小组|村小组|居民小组|小组|组|队|社)(?![织建成合会长])`;
/** 麦岭镇石桥村第三组15号: all that follows the township. */
const inTownship = new RegExp(
  `(?<=[一-龥](?:镇|乡|街道|办事处))${s}[一-龥]{1,7}?${villagePart}(?:委会|民委员会)?${s}(?:[一-龥]{1,5}(?:组(?![织建成合会长])|屯|湾|院子|大队|自然村)|${group})(?:${s}${some}(?:-${some})?${s}[号户](?![口主籍型外]))?`,
  'g',
);
/** 麦岭镇大塘3组, 麦岭镇沙塘冲组: a group whose village is not said. */
const groupInTownship = new RegExp(
  `(?<=[一-龥](?:镇|乡))${s}(?:[一-龥]{2,4}[0-9]{1,2}${s}组|[一-龥]{1,3}[冲湾塘坪屋垅坡岭坳垸]组)(?![织建成合会长])(?:${s}[0-9]{1,3}${s}号)?`,
  'g',
);
/** 石桥村5组15号: the group and the door. */
const inVillage = new RegExp(
  `${counts}(?<=[一-龥]${villagePart})${s}(?:${group}${s})?${some}(?:-${some})?${s}(?:号${noHouse}|户(?=[,，。;；]|$))`,
  'g',
);
const livesInVillage = new RegExp(
  `(?<=(?:家住|住在|家在|现住|住址|地址|户籍|本人系|住(?![房宅户建院]))(?:是|为|[:：]|\\s)?[一-龥0-9]{0,14}?)[一-龥]{2,4}${villagePart}${s}${group}(?:${s}${some}${s}[号户])?`,
  'g',
);
const groupDoor = new RegExp(
  `${counts}(?<=[一-龥])${group}${s}${some}${s}(?:号(?=[,，。;；、\\s）)(（]|$|[一-龥])${noHouse}|户(?=[,，。;；]|$))`,
  'g',
);

/** 我是严塘村八组的, 严塘村八组村民: the group of a person; that of a field stays. */
const groupOfPerson = new RegExp(
  `${counts}(?:(?<=[一-龥]村)${group}(?=的?(?:村民(?![小委])|居民|农民|农户|人(?![均口民])))|(?<=(?:我是|我系|我家在|本人是|我们是)[一-龥A-Z0-9]{0,20}村)${group})`,
  'g',
);

const doors = [
  onRoad,
  inEstate,
  byDoor,
  threeParts,
  inTownship,
  groupInTownship,
  inVillage,
  groupDoor,
  groupOfPerson,
];
const homes = [livesIn, livesInVillage];
const saysHome = /住|址|户籍|家在|本人系/;
const door =
  /[0-9一二三四五六七八九十A-Za-z][ \t\u3000]?(?:号|栋|幢|座|单元|室|房|组|队|社|弄|#|小组|村民小组)|\d-\d{1,2}-\d{3}|[镇乡道村][^，。]{1,16}[组屯湾]/g;
/** An address stands within this many characters of what gives it away. */
const reach = 40;

/** The parts of a text in which an address may stand, so that the patterns do not look at the rest. */
function neighbourhoods(text: string): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const { index, 0: sign } of text.matchAll(door)) {
    const [start, end] = [Math.max(0, index - reach), Math.min(text.length, index + sign.length + reach)];
    const last = parts.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/** Addresses that tell a household or its group of households. */
export function findAddresses(text: string): Span[] {
  return neighbourhoods(text).flatMap((part) => {
    const near = text.slice(part.start, part.end);
    return [...doors, ...(saysHome.test(near) ? homes : [])].flatMap((pattern) =>
      [...near.matchAll(pattern)].flatMap(({ index, 0: { length } }) =>
        length === 0 ? [] : [{ start: part.start + index, end: part.start + index + length }],
      ),
    );
  });
}
