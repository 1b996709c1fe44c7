// The departments of the fictional city: who answers for which topic, under which names, since when.
import { dayNumber } from '../foundation/calendar.ts';
import { type County, city, counties } from './places.ts';

/** A bureau that exists once in the city and once in each county. */
interface Bureau {
  readonly key: string;
  readonly name: string;
  /** How people shorten it; the source's spellings come from here. */
  readonly short: string;
  /** Median days from acceptance to reply, in per cent of the usual. */
  readonly pace: number;
  /** Who answered under which name until the reform of local government at the end of 2018, where that changed. */
  readonly before?: { readonly name: string; readonly short: string };
}

const bureauSource: readonly Bureau[] = [
  { key: 'housing', name: '住房和城乡建设局', short: '住建局', pace: 112 },
  { key: 'expropriation', name: '房屋征收服务中心', short: '征收中心', pace: 121 },
  {
    key: 'land',
    name: '自然资源局',
    short: '资源局',
    pace: 108,
    before: { name: '国土资源局', short: '国土局' },
  },
  {
    key: 'farming',
    name: '农业农村局',
    short: '农业农村局',
    pace: 97,
    before: { name: '农业局', short: '农业局' },
  },
  { key: 'assets', name: '国有资产监督管理委员会', short: '国资委', pace: 124 },
  { key: 'labour', name: '人力资源和社会保障局', short: '人社局', pace: 86 },
  { key: 'insurance', name: '社会保险事业管理局', short: '社保局', pace: 92 },
  {
    key: 'environment',
    name: '生态环境局',
    short: '环保局',
    pace: 83,
    before: { name: '环境保护局', short: '环保局' },
  },
  { key: 'water', name: '水利局', short: '水利局', pace: 103 },
  { key: 'justice', name: '司法局', short: '司法局', pace: 96 },
  { key: 'police', name: '公安局', short: '公安局', pace: 88 },
  { key: 'politics', name: '委政法委员会', short: '政法委', pace: 118 },
  {
    key: 'veterans',
    name: '退役军人事务局',
    short: '退役军人局',
    pace: 99,
    before: { name: '民政局', short: '民政局' },
  },
  { key: 'civil', name: '民政局', short: '民政局', pace: 87 },
  { key: 'discipline', name: '纪委监委', short: '纪委', pace: 110 },
  { key: 'staffing', name: '委组织部', short: '组织部', pace: 107 },
  { key: 'education', name: '教育局', short: '教育局', pace: 78 },
  {
    key: 'health',
    name: '卫生健康委员会',
    short: '卫健委',
    pace: 91,
    before: { name: '卫生和计划生育委员会', short: '卫计委' },
  },
  { key: 'transport', name: '交通运输局', short: '交通局', pace: 81 },
  { key: 'order', name: '城市管理局', short: '城管局', pace: 76 },
  {
    key: 'market',
    name: '市场监督管理局',
    short: '市监局',
    pace: 79,
    before: { name: '工商行政管理局', short: '工商局' },
  },
  { key: 'finance', name: '金融工作办公室', short: '金融办', pace: 126 },
  { key: 'office', name: '信访局', short: '信访局', pace: 95 },
];

const bureaus: ReadonlyMap<string, Bureau> = new Map(bureauSource.map((bureau) => [bureau.key, bureau]));

/** Who answers for a topic: bureaus with their shares in per cent; `township` is the township's government. */
const responsible: Readonly<Record<string, readonly (readonly [key: string, share: number])[]>> = {
  '01': [
    ['housing', 55],
    ['expropriation', 40],
    ['township', 5],
  ],
  '02': [
    ['land', 82],
    ['township', 18],
  ],
  '03': [
    ['farming', 58],
    ['township', 36],
    ['land', 6],
  ],
  '04': [
    ['assets', 78],
    ['labour', 22],
  ],
  '05': [
    ['labour', 92],
    ['housing', 8],
  ],
  '06': [
    ['insurance', 66],
    ['labour', 34],
  ],
  '07': [
    ['housing', 90],
    ['market', 4],
    ['land', 6],
  ],
  '08': [
    ['environment', 84],
    ['order', 16],
  ],
  '09': [
    ['water', 86],
    ['township', 14],
  ],
  '10': [
    ['politics', 44],
    ['police', 40],
    ['justice', 16],
  ],
  '11': [
    ['veterans', 96],
    ['labour', 4],
  ],
  '12': [
    ['civil', 72],
    ['township', 28],
  ],
  '13': [['discipline', 100]],
  '14': [
    ['staffing', 38],
    ['labour', 34],
    ['education', 20],
    ['health', 8],
  ],
  '15': [
    ['education', 96],
    ['office', 4],
  ],
  '16': [['health', 100]],
  '17': [
    ['order', 46],
    ['transport', 38],
    ['housing', 16],
  ],
  '18': [
    ['market', 56],
    ['finance', 44],
  ],
  '19': [
    ['justice', 52],
    ['township', 48],
  ],
  '99': [
    ['office', 70],
    ['township', 30],
  ],
};

/** The day on which the reformed departments took over. */
const reformDay = dayNumber({ year: 2019, month: 1, day: 1 });

/** A department that answers for a matter, with the spellings that its name is found in. */
export interface Department {
  readonly name: string;
  /** Other spellings in use, unambiguous ones first; at least one. */
  readonly spellings: readonly string[];
  readonly pace: number;
}

/** The keys and shares of who answers for a topic. */
export function responsibleFor(topic: string): readonly (readonly [key: string, share: number])[] {
  return responsible[topic] ?? [['office', 100]];
}

/** The department of a key on a day: the city's where `county` is null, else the county's or the township's. */
export function departmentOf(
  key: string,
  county: County | null,
  township: string | null,
  day: number,
): Department {
  if (key === 'township' && township !== null && county !== null) {
    const name = `${county.name}${township}${township.endsWith('街道') ? '办事处' : '人民政府'}`;
    return { name, spellings: [name.replace('人民政府', '政府'), name.slice(county.name.length)], pace: 94 };
  }
  const bureau = bureaus.get(key) ?? bureaus.get('office');
  if (bureau === undefined) throw new RangeError('there is always a petition office');
  const { name, short } = day < reformDay && bureau.before !== undefined ? bureau.before : bureau;
  const place = county === null ? city.name : county.name;
  const shortPlace = county === null ? '市' : county.name;
  return {
    name: `${place}${name}`,
    spellings: [`${shortPlace}${short}`, `${shortPlace}${name}`, `${place}${short}`, short],
    pace: bureau.pace,
  };
}

/** `orgs.csv`: every department with its short name, place, level and the days it existed under that name. */
export function* orgLines(): Generator<string> {
  yield '机构代码,机构名称,机构简称,机构级别,所属地区代码,启用日期,停用日期';
  for (const county of [null, ...counties]) {
    const [place, code, level] =
      county === null ? [city.name, city.code, '市级'] : [county.name, county.code, '县级'];
    const shortPlace = county === null ? '市' : county.name;
    for (const [index, { name, short, before }] of bureauSource.entries()) {
      const key = `${code}B${String(index + 1).padStart(2, '0')}`;
      if (before !== undefined && !bureauSource.some((other) => other.name === before.name)) {
        yield `${key},${place}${before.name},${shortPlace}${before.short},${level},${code},2000-01-01,2018-12-31`;
      }
      const since = before === undefined ? '2000-01-01' : '2019-01-01';
      yield `${key},${place}${name},${shortPlace}${short},${level},${code},${since},`;
    }
    if (county === null) continue;
    for (const township of county.townships) {
      const { name } = departmentOf('township', county, township.name, 0);
      yield `${township.code}G01,${name},${township.name},乡级,${township.code},2000-01-01,`;
    }
  }
}
