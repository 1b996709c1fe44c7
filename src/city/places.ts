// The places of the fictional city 云岭市: 13 counties and districts, their townships, and their residents.

/** What a county is: decides its name's last character, its codes and which petitions it tends to receive. */
export type CountyKind = 'core' | 'suburb' | 'rural' | 'mountain' | 'reservoir';

export interface Township {
  /** Nine digits: the county's six and three of its own (001– 街道, 100– 镇, 200– 乡, as GB/T 10114 orders them). */
  readonly code: string;
  readonly name: string;
}

export interface County {
  /** Six digits. All begin with 9901: GB/T 2260 gives no place the province number 99. */
  readonly code: string;
  readonly name: string;
  readonly kind: CountyKind;
  /** Residents at the end of 2016. */
  readonly residents: number;
  /** Yearly change of residents in hundredths of a per cent. */
  readonly growth: number;
  /** Petitions per resident against the city's mean, in per cent. */
  readonly rate: number;
  readonly townships: readonly Township[];
}

/** The city itself; it lies above its counties and is nobody's place of trouble by default. */
export const city = { code: '990100', name: '云岭市' } as const;

const countySource: readonly (readonly [Omit<County, 'townships'>, townships: string])[] = [
  [
    { code: '990102', name: '月澄区', kind: 'core', residents: 684_300, growth: 92, rate: 128 },
    '鼓楼前街道 东关街道 澄江路街道 书院坪街道 月池街道 机床厂街道 南浦街道 沙河桥镇',
  ],
  [
    { code: '990103', name: '松泉区', kind: 'core', residents: 597_800, growth: 118, rate: 117 },
    '松泉街道 白塔街道 火车站街道 纺织路街道 清水塘街道 西岭街道 龙井沟镇',
  ],
  [
    { code: '990104', name: '鹿鸣区', kind: 'suburb', residents: 512_600, growth: 264, rate: 124 },
    '鹿鸣街道 大学城街道 高新街道 云港街道 柳林镇 三渡水镇 石榴园镇',
  ],
  [
    { code: '990105', name: '石渡区', kind: 'suburb', residents: 431_900, growth: 147, rate: 109 },
    '石渡街道 冶炼厂街道 渡口街道 双桥镇 铁炉冲镇 黄荆镇 上营镇',
  ],
  [
    { code: '990121', name: '青禾县', kind: 'rural', residents: 536_700, growth: -38, rate: 93 },
    '青禾镇 稻香镇 新圩镇 白鹤镇 长塘镇 泉口镇 丰田镇 枫林乡 小河乡',
  ],
  [
    { code: '990122', name: '白芦县', kind: 'rural', residents: 468_200, growth: -51, rate: 88 },
    '白芦镇 苇荡镇 大堤镇 五里墩镇 湖口咀镇 渔洲镇 芦花乡 南垸乡',
  ],
  [
    { code: '990123', name: '云田县', kind: 'rural', residents: 402_500, growth: -44, rate: 96 },
    '云田镇 马迹镇 茶亭镇 古驿镇 高坪镇 石牛镇 梅溪乡 太平岗乡',
  ],
  [
    { code: '990124', name: '柳沽县', kind: 'suburb', residents: 377_400, growth: 33, rate: 104 },
    '柳沽镇 盐仓镇 化工园镇 东滩镇 桥头集镇 沙岗镇 望海楼乡',
  ],
  [
    { code: '990125', name: '竹渚县', kind: 'reservoir', residents: 318_900, growth: -72, rate: 101 },
    '竹渚镇 坝上镇 湖滨镇 新安移民镇 桐子岭镇 水井坳乡 青竹乡',
  ],
  [
    { code: '990126', name: '杉陂县', kind: 'mountain', residents: 296_300, growth: -86, rate: 84 },
    '杉陂镇 林场镇 双溪口镇 木鱼镇 大界乡 云盘乡 香樟乡',
  ],
  [
    { code: '990127', name: '霜桥县', kind: 'mountain', residents: 261_700, growth: -94, rate: 82 },
    '霜桥镇 老矿镇 寨门镇 石板坡镇 野猫岭乡 红岩乡',
  ],
  [
    { code: '990128', name: '燕坪县', kind: 'reservoir', residents: 243_500, growth: -63, rate: 97 },
    '燕坪镇 电站镇 清江渡镇 回龙镇 高峡乡 白岩乡',
  ],
  [
    { code: '990181', name: '金穗市', kind: 'suburb', residents: 458_800, growth: 58, rate: 106 },
    '金穗街道 城东街道 糖厂街道 麦岭镇 双塔镇 河套镇 三岔路镇 北庄乡',
  ],
];

/** First number of each kind of township within its county. */
const townshipBlocks: readonly (readonly [ending: string, first: number])[] = [
  ['街道', 1],
  ['镇', 100],
  ['乡', 200],
];

function numberTownships(countyCode: string, names: readonly string[]): Township[] {
  return townshipBlocks.flatMap(([ending, first]) =>
    names
      .filter((name) => name.endsWith(ending))
      .map((name, index) => ({ code: `${countyCode}${String(first + index).padStart(3, '0')}`, name })),
  );
}

/** The 13 counties and districts, in the order of their codes. */
export const counties: readonly County[] = countySource.map(([county, names]) => ({
  ...county,
  townships: numberTownships(county.code, names.split(' ')),
}));

/** Residents of a county at the end of `year`: whole persons, compounded from 2016 in integer steps. */
export function residentsIn(county: County, year: number): number {
  let residents = county.residents;
  for (let step = 2016; step < year; step += 1) residents += Math.round((residents * county.growth) / 10_000);
  for (let step = 2016; step > year; step -= 1) residents -= Math.round((residents * county.growth) / 10_000);
  return residents;
}

/** `areas.csv`: code, name, parent and level of the city, its counties and their townships. */
export function* areaLines(): Generator<string> {
  yield '地区代码,地区名称,上级代码,地区级别';
  yield `${city.code},${city.name},,市级`;
  for (const county of counties) {
    yield `${county.code},${county.name},${city.code},县级`;
    for (const township of county.townships) yield `${township.code},${township.name},${county.code},乡级`;
  }
}

/** `population.csv`: residents of each county at the end of each year that the register touches. */
export function* populationLines(firstYear: number, lastYear: number): Generator<string> {
  yield '地区代码,地区名称,年份,常住人口';
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const county of counties) yield `${county.code},${county.name},${year},${residentsIn(county, year)}`;
  }
}
