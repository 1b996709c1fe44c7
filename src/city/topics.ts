// What each topic is like in the fictional city: how many, when, by which channel, where, and mistaken for what.
import type { CountyKind } from './places.ts';

/** How a petition came, as the source writes it. */
export const channels = ['来信', '来访', '来电', '网上信访', '手机APP', '领导信箱', '上级转送'] as const;

export type Channel = (typeof channels)[number];

export type Purpose = 'claim' | 'suggestion' | 'accusation' | 'inquiry' | 'other';

/** The way a topic behaves. All factors are per cent of the ordinary; weights are parts of the whole. */
export interface TopicProfile {
  readonly code: string;
  /** The source's own category. */
  readonly name: string;
  /** Parts per thousand of all petitions in 2018. */
  readonly weight: number;
  /** Yearly change of its weight, in points of 2018's hundred. */
  readonly trend: number;
  /** January to December. */
  readonly season: readonly number[];
  readonly letter: number;
  readonly visit: number;
  readonly call: number;
  readonly online: number;
  readonly places: Readonly<Record<CountyKind, number>>;
  /** How readily a matter comes back. */
  readonly persistence: number;
  /** Visits by five persons and more, in per cent of visits. */
  readonly joint: number;
  /** claim, suggestion, accusation, inquiry, other. */
  readonly purposes: readonly number[];
  /** Topics that the source's clerks mistake it for. */
  readonly mistaken: readonly string[];
}

/** The order of `TopicProfile.purposes`. */
export const purposes = [
  'claim',
  'suggestion',
  'accusation',
  'inquiry',
  'other',
] as const satisfies readonly Purpose[];

const even = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100];
const building = [80, 80, 110, 115, 115, 110, 100, 100, 105, 110, 105, 90];
const everywhere = { core: 100, suburb: 100, rural: 100, mountain: 100, reservoir: 100 };
const urban = { core: 160, suburb: 135, rural: 65, mountain: 50, reservoir: 55 };
const fringe = { core: 60, suburb: 170, rural: 110, mountain: 70, reservoir: 75 };
const country = { core: 12, suburb: 75, rural: 165, mountain: 150, reservoir: 130 };
const industrial = { core: 140, suburb: 130, rural: 70, mountain: 85, reservoir: 60 };
const dams = { core: 4, suburb: 8, rural: 20, mountain: 60, reservoir: 620 };

type Rhythm = Pick<TopicProfile, 'letter' | 'visit' | 'call' | 'online'>;
const onPaper: Rhythm = { letter: 165, visit: 150, call: 60, online: 75 };
const inPerson: Rhythm = { letter: 95, visit: 160, call: 75, online: 85 };
const anyWay: Rhythm = { letter: 100, visit: 100, call: 100, online: 100 };
const byPhone: Rhythm = { letter: 35, visit: 40, call: 165, online: 125 };

type Rest = Pick<TopicProfile, 'season' | 'places' | 'persistence' | 'joint' | 'purposes' | 'mistaken'>;

const topic = (
  code: string,
  name: string,
  weight: number,
  trend: number,
  rhythm: Rhythm,
  rest: Rest,
): TopicProfile => ({
  code,
  name,
  weight,
  trend,
  ...rhythm,
  ...rest,
});

/** The 19 topics and 其他, in the order of their codes. */
export const topics: readonly TopicProfile[] = [
  topic('01', '城建拆迁', 92, -3, inPerson, {
    season: building,
    places: urban,
    persistence: 150,
    joint: 26,
    purposes: [86, 4, 0, 10, 0],
    mistaken: ['02', '07', '17'],
  }),
  topic('02', '土地征用', 76, -5, inPerson, {
    season: building,
    places: fringe,
    persistence: 150,
    joint: 27,
    purposes: [84, 3, 3, 10, 0],
    mistaken: ['01', '03'],
  }),
  topic('03', '农村土地承包与农业农村', 66, -2, anyWay, {
    season: [70, 75, 130, 135, 115, 100, 90, 95, 115, 115, 95, 80],
    places: country,
    persistence: 115,
    joint: 14,
    purposes: [78, 7, 0, 15, 0],
    mistaken: ['02', '13', '19'],
  }),
  topic('04', '企业改制破产', 36, -9, onPaper, {
    season: even,
    places: industrial,
    persistence: 190,
    joint: 38,
    purposes: [93, 0, 0, 7, 0],
    mistaken: ['06', '05'],
  }),
  topic('05', '劳动关系与欠薪', 94, 2, inPerson, {
    season: [215, 120, 70, 75, 80, 85, 85, 85, 90, 95, 125, 175],
    places: industrial,
    persistence: 70,
    joint: 33,
    purposes: [90, 0, 0, 10, 0],
    mistaken: ['18', '04', '14'],
  }),
  topic('06', '社会保险与养老', 64, 4, anyWay, {
    season: [105, 95, 110, 105, 100, 100, 115, 105, 95, 90, 90, 95],
    places: everywhere,
    persistence: 90,
    joint: 8,
    purposes: [56, 7, 0, 37, 0],
    mistaken: ['04', '16', '05'],
  }),
  topic('07', '住房物业与办证', 90, 8, byPhone, {
    season: [85, 75, 105, 105, 110, 115, 110, 100, 95, 95, 100, 110],
    places: urban,
    persistence: 105,
    joint: 21,
    purposes: [76, 9, 0, 15, 0],
    mistaken: ['01', '18', '17'],
  }),
  topic('08', '环境保护', 72, 3, byPhone, {
    season: [70, 75, 90, 100, 115, 130, 140, 135, 110, 95, 80, 70],
    places: industrial,
    persistence: 100,
    joint: 12,
    purposes: [82, 9, 4, 5, 0],
    mistaken: ['19', '17'],
  }),
  topic('09', '水库移民', 19, -4, onPaper, {
    season: even,
    places: dams,
    persistence: 170,
    joint: 30,
    purposes: [88, 0, 0, 12, 0],
    mistaken: ['02', '01', '12'],
  }),
  topic('10', '涉法涉诉与政法', 58, -2, onPaper, {
    season: even,
    places: everywhere,
    persistence: 210,
    joint: 4,
    purposes: [88, 2, 4, 6, 0],
    mistaken: ['19', '05', '13'],
  }),
  topic('11', '退役军人优抚', 26, 1, onPaper, {
    season: [95, 90, 100, 100, 95, 95, 150, 125, 100, 90, 90, 85],
    places: everywhere,
    persistence: 130,
    joint: 24,
    purposes: [76, 6, 0, 18, 0],
    mistaken: ['12', '06'],
  }),
  topic('12', '民政救助', 48, 0, anyWay, {
    season: [125, 105, 100, 95, 90, 90, 95, 100, 95, 95, 100, 120],
    places: country,
    persistence: 75,
    joint: 2,
    purposes: [72, 7, 0, 21, 0],
    mistaken: ['11', '06'],
  }),
  topic('13', '党风党纪与干部作风', 44, -3, onPaper, {
    season: even,
    places: country,
    persistence: 105,
    joint: 5,
    purposes: [10, 7, 80, 3, 0],
    mistaken: ['03', '10'],
  }),
  topic('14', '组织人事与编制', 31, -2, onPaper, {
    season: [95, 85, 105, 105, 105, 105, 110, 110, 105, 95, 90, 90],
    places: everywhere,
    persistence: 140,
    joint: 25,
    purposes: [74, 8, 0, 18, 0],
    mistaken: ['05', '15', '06'],
  }),
  topic('15', '教育文体', 52, 5, byPhone, {
    season: [70, 65, 100, 90, 95, 115, 125, 185, 170, 85, 75, 65],
    places: urban,
    persistence: 55,
    joint: 12,
    purposes: [58, 16, 0, 26, 0],
    mistaken: ['14', '18'],
  }),
  topic('16', '医疗卫生', 42, 2, anyWay, {
    season: even,
    places: everywhere,
    persistence: 80,
    joint: 6,
    purposes: [62, 11, 4, 23, 0],
    mistaken: ['06', '10'],
  }),
  topic('17', '交通与城市管理', 94, 7, byPhone, {
    season: [165, 110, 85, 80, 85, 95, 105, 105, 85, 85, 145, 160],
    places: urban,
    persistence: 60,
    joint: 4,
    purposes: [61, 27, 0, 12, 0],
    mistaken: ['08', '01', '07'],
  }),
  topic('18', '经济金融与市场', 50, 6, byPhone, {
    season: [110, 85, 115, 95, 95, 105, 95, 95, 100, 95, 110, 110],
    places: urban,
    persistence: 95,
    joint: 18,
    purposes: [76, 5, 6, 13, 0],
    mistaken: ['05', '10', '07'],
  }),
  topic('19', '民间纠纷', 38, -1, anyWay, {
    season: [95, 95, 105, 105, 105, 105, 105, 105, 100, 100, 95, 95],
    places: country,
    persistence: 85,
    joint: 2,
    purposes: [87, 0, 0, 13, 0],
    mistaken: ['08', '03', '10'],
  }),
  topic('99', '其他', 62, 1, byPhone, {
    season: even,
    places: everywhere,
    persistence: 30,
    joint: 2,
    purposes: [30, 28, 0, 26, 16],
    mistaken: ['17', '12', '18'],
  }),
];

/** The profile of a topic code. */
export function topicProfile(code: string): TopicProfile {
  const found = topicsByCode.get(code);
  if (found === undefined) throw new RangeError('an unknown topic');
  return found;
}

const topicsByCode: ReadonlyMap<string, TopicProfile> = new Map(
  topics.map((profile) => [profile.code, profile]),
);

/** How a topic leans to a channel, in per cent. */
export function channelLeaning(profile: TopicProfile, channel: Channel): number {
  switch (channel) {
    case '来信':
      return profile.letter;
    case '上级转送':
      return profile.letter;
    case '来访':
      return profile.visit;
    case '来电':
      return profile.call;
    default:
      return profile.online;
  }
}
