// The factors of a decision as the city's experts judged them, and the measures that they asked for.
import type { RandomStream } from '../foundation/random.ts';

/** What is to be done about a factor: by whom is left to the department that answers for the decision. */
export interface PlannedMeasure {
  readonly measure: string;
  /** What of the plan it changes, as an office writes it. */
  readonly kind: string;
  readonly pAfter: number;
  readonly qAfter: number;
  /** Days after the decision by which it is due, and on which it is done; null where nobody noted that it was. */
  readonly dueAfter: number;
  readonly doneAfter: number | null;
}

/** A factor of the index as the city's experts judged it. */
export interface PlannedFactor {
  readonly factor: string;
  readonly weight: number;
  readonly p: number;
  readonly q: number;
  readonly measure: PlannedMeasure | null;
}

/** A factor by the name that data/risk/factors.csv gives it, so that what a plan changes moves it. */
interface FactorSource {
  readonly name: string;
  readonly kind: string;
  readonly measures: readonly [string, string, string];
}

const procedure: FactorSource = {
  name: '征求意见程序',
  kind: '时间',
  measures: ['补足公示和征求意见期限', '重新公布方案全文和依据', '逐条公开意见采纳情况'],
};
const houses: FactorSource = {
  name: '补偿标准（房屋）',
  kind: '资金',
  measures: ['按评估市场价调高补偿', '逐户核定补偿并公示', '提高搬迁奖励和临时安置费'],
};
const land: FactorSource = {
  name: '补偿标准（土地）',
  kind: '资金',
  measures: ['补偿补足到区片综合地价以上', '逐户核定青苗和附着物补偿', '提前落实社会保障费用'],
};
const staff: FactorSource = {
  name: '职工安置',
  kind: '方案',
  measures: ['安置方案重新提交职代会', '逐人核定经济补偿并公示', '落实转岗和再就业岗位'],
};
const environment: FactorSource = {
  name: '环境影响',
  kind: '方案',
  measures: ['补充环境影响评价并公开', '调整选址并扩大防护距离', '增设隔声和降尘设施'],
};
const funding: FactorSource = {
  name: '资金保障',
  kind: '资金',
  measures: ['资金足额存入专户', '签订资金监管协议', '列入年度预算并先行拨付'],
};
const acceptance: FactorSource = {
  name: '群众接受程度',
  kind: '参与',
  measures: ['入户听取意见并逐条答复', '补开听证会', '请住户代表参加方案修改'],
};
const emergency: FactorSource = {
  name: '应急预案',
  kind: '方案',
  measures: ['完善应急预案', '开展应急演练', '明确值守和处置责任'],
};

/** The factor that weighs most, by what the decision touches. */
const mainFactors = { houses, land, staff, environment } as const;

export type MainFactor = keyof typeof mainFactors;

const factorsWith = (main: FactorSource): readonly (readonly [source: FactorSource, weight: number])[] => [
  [procedure, 0.2],
  [main, 0.3],
  [funding, 0.15],
  [acceptance, 0.25],
  [emergency, 0.1],
];

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
/** Sum of uniforms: bell-shaped about 0 with this reach, without a function whose last digit may differ. */
export const bell = (stream: RandomStream, reach: number): number =>
  (reach * (stream.next() + stream.next() + stream.next() - 1.5)) / 1.5;

/** Decisions whose assessment asks for measures at all, factors that get one, and measures done, in per cent. */
const shares = { decisions: 65, factors: 50, done: 85 } as const;
/** p × q from which a factor is more than minor: only then somebody asks for a measure. */
const worthMeasuring = 0.16;

function measureOf(
  stream: RandomStream,
  { measures, kind }: FactorSource,
  { p, q }: Pick<PlannedFactor, 'p' | 'q'>,
): PlannedMeasure | null {
  // All draws are made whether or not the measure is wanted, so that no factor moves the measures of another.
  const [isAsked, cut, left] = [stream.integer(100) < shares.factors, stream.next(), stream.next()];
  const [measure, dueAfter] = [stream.pick(measures), 15 + stream.integer(150)];
  const [isDone, doneAfter] = [stream.integer(100) < shares.done, dueAfter - 14 + stream.integer(40)];
  if (!isAsked || p * q < worthMeasuring) return null;
  return {
    measure,
    kind,
    pAfter: rounded(p * (0.55 + 0.35 * cut), 2),
    qAfter: rounded(q * (0.85 + 0.15 * left), 2),
    dueAfter,
    doneAfter: isDone ? doneAfter : null,
  };
}

/**
 * The factors of one decision: most are harmless and some grave throughout, so that one in eight is high by the
 * index before measures and one in fourteen after. `judging` takes 21 draws whatever comes out; measures have a stream of their own, and move no outcome.
 */
export function planFactors(
  main: MainFactor,
  judging: RandomStream,
  measuring: RandomStream,
): PlannedFactor[] {
  const mood = judging.next();
  const hasMeasures = measuring.integer(100) < shares.decisions;
  return factorsWith(mainFactors[main]).map(([source, weight]) => {
    const judged = {
      p: rounded(Math.min(0.97, Math.max(0.05, 0.06 + 0.88 * mood + bell(judging, 0.3))), 2),
      q: rounded(0.38 + 0.32 * mood + 0.26 * judging.next(), 2),
    };
    const measure = measureOf(measuring, source, judged);
    return { factor: source.name, weight, ...judged, measure: hasMeasures ? measure : null };
  });
}
