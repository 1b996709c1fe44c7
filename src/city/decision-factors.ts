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

const factors: readonly {
  readonly name: string;
  readonly weight: number;
  readonly kind: string;
  readonly measures: readonly [string, string, string];
}[] = [
  {
    name: '程序',
    weight: 0.2,
    kind: '时间',
    measures: ['补足公示和征求意见期限', '补办合法性审查并公开结论', '会前重新送达听证材料'],
  },
  {
    name: '补偿和安置',
    weight: 0.3,
    kind: '资金',
    measures: ['按评估市场价调高补偿', '落实现房安置并公布房源', '逐户核定补偿并公示'],
  },
  {
    name: '资金',
    weight: 0.15,
    kind: '资金',
    measures: ['补偿款足额存入专户', '签订资金监管协议', '列入年度预算并先行拨付'],
  },
  {
    name: '群众接受程度',
    weight: 0.25,
    kind: '参与',
    measures: ['入户听取意见并逐条答复', '补开听证会', '由住户代表参加方案修改'],
  },
  {
    name: '应急和宣传',
    weight: 0.1,
    kind: '信息',
    measures: ['编发政策问答并设咨询点', '完善应急预案', '定期公布进度'],
  },
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
  { measures, kind }: (typeof factors)[number],
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
export function planFactors(judging: RandomStream, measuring: RandomStream): PlannedFactor[] {
  const mood = judging.next();
  const hasMeasures = measuring.integer(100) < shares.decisions;
  return factors.map((factor) => {
    const judged = {
      p: rounded(Math.min(0.97, Math.max(0.05, 0.06 + 0.88 * mood + bell(judging, 0.3))), 2),
      q: rounded(0.38 + 0.32 * mood + 0.26 * judging.next(), 2),
    };
    const measure = measureOf(measuring, factor, judged);
    return { factor: factor.name, weight: factor.weight, ...judged, measure: hasMeasures ? measure : null };
  });
}
