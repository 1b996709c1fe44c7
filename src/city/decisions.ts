// Decisions of the city: expropriations, restructurings and works, whose plan decides what they lead to.
import { type RandomStream, randomStream } from '../foundation/random.ts';
import { dutyFeatures } from './decision-duties.ts';
import { bell, type MainFactor, type PlannedFactor, planFactors } from './decision-factors.ts';
import { departmentOf } from './departments.ts';
import { type County, counties } from './places.ts';
import { estates, plants, projects } from './texts/names.ts';

/** A decision with what was known before, and what it led to. Days are day numbers. */
export interface PlannedDecision {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly topic: string;
  readonly area: string;
  readonly t0: number;
  readonly asOf: number;
  /** By the names of data/indicators.csv, as an office writes them; empty where the form was left empty. */
  readonly features: Readonly<Record<string, string>>;
  /** The department that answers for it, under its name of the day on which the form was filled in. */
  readonly org: string;
  readonly factors: readonly PlannedFactor[];
  /** Σ weight · p · q before measures, to six decimals. */
  readonly index: number;
  /** Planted probability of a serious outcome, to four decimals, and what moved it, in log-odds. */
  readonly probability: number;
  readonly drivers: Readonly<Record<string, number>>;
  readonly isSerious: boolean;
  /** Days of the petitions of the following twelve months, and whether a review reversed the first. */
  readonly petitions: readonly number[];
  readonly isReversed: boolean;
  readonly lawsuitsLost: number;
}

type Kind =
  | 'house_expropriation'
  | 'land_expropriation'
  | 'restructuring'
  | 'planning'
  | 'major_construction'
  | 'environmental_facility';

const kinds: readonly {
  readonly kind: Kind;
  readonly name: string;
  readonly topic: string;
  readonly weight: number;
  readonly main: MainFactor;
}[] = [
  { kind: 'house_expropriation', name: '国有土地上房屋征收', topic: '01', weight: 30, main: 'houses' },
  { kind: 'land_expropriation', name: '集体土地征收', topic: '02', weight: 22, main: 'land' },
  { kind: 'restructuring', name: '企业改制', topic: '04', weight: 10, main: 'staff' },
  { kind: 'planning', name: '规划调整', topic: '01', weight: 14, main: 'environment' },
  { kind: 'major_construction', name: '重大工程建设', topic: '17', weight: 14, main: 'environment' },
  { kind: 'environmental_facility', name: '环境类设施', topic: '08', weight: 10, main: 'environment' },
];

/** Bureaus that answer for a kind of decision, with their shares in per cent. */
const bureaus: Readonly<Record<Kind, readonly (readonly [key: string, share: number])[]>> = {
  house_expropriation: [
    ['expropriation', 60],
    ['housing', 40],
  ],
  land_expropriation: [['land', 100]],
  restructuring: [
    ['assets', 80],
    ['labour', 20],
  ],
  planning: [
    ['land', 65],
    ['housing', 35],
  ],
  major_construction: [
    ['transport', 60],
    ['housing', 40],
  ],
  environmental_facility: [
    ['environment', 70],
    ['order', 30],
  ],
};
/** Decisions that the city's own bureau answers for, in per cent. */
const citysShare = 15;

function orgOf(stream: RandomStream, kind: Kind, county: County, day: number): string {
  const [key] = bureaus[kind][stream.weighted(bureaus[kind].map(([, share]) => share))] ?? ['office'];
  return departmentOf(key, chance(stream, citysShare) ? null : county, null, day).name;
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const chance = (stream: RandomStream, percent: number): boolean => stream.integer(100) < percent;
const yesNo = (value: boolean): string => (value ? '是' : '否');

/** What drives a serious outcome: log-odds a unit, and the value at which it drives nothing. */
const drivers: Readonly<Record<string, readonly [slope: number, at: number]>> = {
  comp_to_market_ratio: [-7, 1.06],
  comp_to_area_price_ratio: [-8, 1.12],
  funds_in_place_pct: [-0.03, 96],
  comment_days: [-0.04, 30],
  oppose_pct: [0.06, 11],
};
const usualIndexOdds = 0.25;
const intercept = -2.25;

function titleOf(stream: RandomStream, kind: Kind, county: string): string {
  if (kind === 'restructuring') return `${stream.pick(plants)}改制`;
  if (kind === 'house_expropriation') return `${county}${stream.pick(estates)}片区房屋征收`;
  return `${county}${stream.pick(projects)}`;
}

/** The features of a plan: each duty of law is missed now and then. */
function featuresOf(stream: RandomStream, kind: Kind): Record<string, string> {
  const isHouse = kind === 'house_expropriation';
  const isLand = kind === 'land_expropriation';
  const isMajor = !isHouse && !isLand && kind !== 'restructuring';
  const objection = stream.next();
  const shared = {
    affected_households: String(60 + stream.integer(840)),
    comment_days: String(chance(stream, 72) ? 30 + stream.integer(16) : 7 + stream.integer(23)),
    oppose_pct: rounded(38 * objection * objection, 1).toString(),
    survey_coverage_pct: String(80 + stream.integer(21)),
    emergency_plan: yesNo(chance(stream, 90)),
    legal_review: yesNo(chance(stream, 93)),
    comments_adopted_share: String(stream.integer(60)),
    publicity_days: String(5 + stream.integer(50)),
  };
  const funds = String(chance(stream, 82) ? 100 : 40 + stream.integer(59));
  if (isHouse) {
    const isOldTown = chance(stream, 40);
    return {
      ...shared,
      funds_in_place_pct: funds,
      funds_earmarked: yesNo(chance(stream, 94)),
      comp_to_market_ratio: rounded(1.06 + bell(stream, 0.2), 2).toString(),
      old_town_rebuilding: yesNo(isOldTown),
      plan_objection_pct: String(stream.integer(isOldTown ? 80 : 40)),
      hearing_held: yesNo(chance(stream, isOldTown ? 70 : 20)),
      resettlement_ready_pct: String(40 + stream.integer(61)),
      transition_months: String(6 + stream.integer(36)),
    };
  }
  if (isLand) {
    return {
      ...shared,
      funds_in_place_pct: funds,
      comp_to_area_price_ratio: rounded(1.12 + bell(stream, 0.24), 2).toString(),
      prenotice_working_days: String(chance(stream, 90) ? 10 + stream.integer(6) : 5 + stream.integer(5)),
      notice_days: String(chance(stream, 90) ? 30 + stream.integer(10) : 10 + stream.integer(20)),
      collective_took_part: yesNo(chance(stream, 92)),
      agreement_signed_pct: String(90 + stream.integer(11)),
      holdouts_declared_n: String(chance(stream, 85) ? 1 + stream.integer(20) : 0),
      plan_objection_pct: String(stream.integer(60)),
      hearing_held: yesNo(chance(stream, 35)),
    };
  }
  if (kind === 'restructuring') {
    return {
      ...shared,
      funds_in_place_pct: funds,
      affected_workers: String(40 + stream.integer(900)),
      staff_resettled: yesNo(chance(stream, 80)),
      staff_plan_passed: yesNo(chance(stream, 82)),
    };
  }
  return {
    ...shared,
    ...(isMajor ? { major_decision: '是' } : {}),
    comment_shortened_reason: yesNo(chance(stream, 50)),
    eia_done: yesNo(chance(stream, 85)),
    hearing_required: yesNo(chance(stream, 12)),
    hearing_held: yesNo(chance(stream, 25)),
    hearing_material_days: String(5 + stream.integer(10)),
    ...(kind === 'major_construction'
      ? { funds_in_place_pct: funds, contractor_arrears_n: String(stream.integer(4)) }
      : {}),
  };
}

/** Log-odds by a sum that every machine ends with the same four decimals of. */
function probabilityOf(index: number, features: Readonly<Record<string, string>>) {
  const moved: Record<string, number> = {
    expert_index: rounded(Math.log(index / (1 - index) / usualIndexOdds), 6),
  };
  for (const [name, [slope, at]] of Object.entries(drivers)) {
    const value = features[name];
    if (value !== undefined) moved[name] = rounded(slope * (Number(value) - at), 6);
  }
  const score = Object.values(moved).reduce((sum, value) => sum + value, intercept);
  return { probability: rounded(1 / (1 + Math.exp(-score)), 4), moved };
}

const rate = { serious: 48, ordinary: 5 };
/** Cells of the form that were left empty, in per cent. */
const emptyCells = 3;

function planDecision(seed: number, place: number, span: { first: number; last: number }): PlannedDecision {
  const stream = randomStream(seed, `decision/${place}`);
  const { kind, name, topic, main } = kinds[stream.weighted(kinds.map(({ weight }) => weight))] ?? {
    kind: 'planning',
    name: '规划调整',
    topic: '01',
    main: 'environment',
  };
  const county = stream.pick(counties);
  const area = chance(stream, 60) ? stream.pick(county.townships).code : county.code;
  const t0 = span.first + stream.integer(span.last - span.first + 1);
  const features = {
    ...featuresOf(stream, kind),
    ...dutyFeatures(randomStream(seed, `decision duties/${place}`), kind),
  };
  const factors = planFactors(main, stream, randomStream(seed, `decision measures/${place}`));
  const index = rounded(
    factors.reduce((sum, { weight, p, q }) => sum + weight * p * q, 0),
    6,
  );
  const { probability, moved } = probabilityOf(index, features);
  const isSerious = stream.next() < probability;
  const households = Number(features.affected_households);
  const mean = (households * (isSerious ? rate.serious : rate.ordinary)) / 1000;
  // Halves stay below the mean from which the stream would draw by logarithm and cosine.
  const petitions = stream.poisson(mean / 2) + stream.poisson(mean / 2);
  const days = Array.from({ length: petitions }, () => t0 + stream.integer(365))
    .filter((day) => day <= span.last)
    .toSorted((a, b) => a - b);
  const isReversed = isSerious && chance(stream, 50) && days.length > 0;
  const empty = randomStream(seed, `empty cells/${place}`);
  const title = titleOf(stream, kind, county.name);
  const asOf = t0 - 3 - stream.integer(20);
  return {
    id: `J${String(place + 1).padStart(5, '0')}`,
    title,
    type: name,
    topic,
    area,
    t0,
    asOf,
    features: Object.fromEntries(
      Object.entries(features).map(([feature, value]) => [
        feature,
        feature !== 'affected_households' && chance(empty, emptyCells) ? '' : value,
      ]),
    ),
    org: orgOf(randomStream(seed, `decision department/${place}`), kind, county, asOf),
    factors,
    index,
    probability,
    drivers: moved,
    isSerious,
    petitions: days,
    isReversed,
    lawsuitsLost: isSerious && !isReversed ? 1 : 0,
  };
}

/** `count` decisions taken from the first to the last day, in the order of their days; each by a stream of its own. */
export function planDecisions(
  seed: number,
  count: number,
  span: { readonly first: number; readonly last: number },
): PlannedDecision[] {
  return Array.from({ length: count }, (_, place) => planDecision(seed, place, span)).toSorted(
    (a, b) => a.t0 - b.t0 || (a.id < b.id ? -1 : 1),
  );
}
