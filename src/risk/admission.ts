// What may enter an assessment: values of the dictionary, readable, in range, and known by the day of the decision.
import { dayNumber, isCivilDate } from '../foundation/calendar.ts';
import {
  type DecisionFacts,
  type Evidence,
  type Factor,
  type Features,
  type FeatureValue,
  isDecisionType,
} from './decision.ts';
import type { Indicator, Indicators } from './indicators.ts';
import { isOnPeople } from './measure-words.ts';
import { coverageKinds } from './register-coverage.ts';

/** A value as it came, with the day on which it was known. */
export interface RawFeature {
  readonly name: string;
  readonly value: string;
  /** A day number; null where nobody said: the value may be used, but proves nothing of a duty. */
  readonly asOf: number | null;
  readonly source: string | null;
}

/** A factor as it came. */
export interface RawFactor {
  readonly factor: string;
  readonly weight: number | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly pAfter: number | null;
  readonly qAfter: number | null;
  readonly measure: string | null;
}

/** Why a value was left out of an assessment, or what is doubtful about the decision. */
export const problemKinds = [
  'future',
  'unreadable',
  'out_of_range',
  'unknown_feature',
  'computed',
  'contradictory_dates',
  'contradictory_shares',
  'bad_factor',
  'measure_on_people',
  'unknown_type',
  'unknown_place',
  'unknown_topic',
  'unsorted_place',
  'no_t0',
  'past_t0',
  'type_without_history',
  'silent_place',
  'undated',
  ...coverageKinds,
] as const;

/** A problem by the name of what it is about; never its value. */
export interface Problem {
  readonly kind: (typeof problemKinds)[number];
  readonly name: string;
  /** The day that it is about, where it is about one. */
  readonly day?: number | null;
}

/** Values that may enter, and why others may not. */
export interface AdmittedFeatures {
  readonly features: Features;
  readonly problems: readonly Problem[];
}

const yes = new Set(['是', '有', '已', 'true', 'yes', 'y', '1', '√']);
const no = new Set(['否', '无', '没有', '未', 'false', 'no', 'n', '0', '×']);

/** A number; `102%` is 102 of a percentage, and 1.02 of anything else. */
function readNumber(text: string, isPercent: boolean): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  const [, digits, sign] = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(plain) ?? [];
  if (digits === undefined) return null;
  return sign === '%' && !isPercent ? Number(`${digits}e-2`) : Number(digits);
}

/** `2020-05-01`, `2020/5/1`, `2020.5.1`, `2020年5月1日` as a day number; null for anything else. */
export function readDay(text: string): number | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? dayNumber(date) : null;
}

/** Kinds and departments are names: facts of a decision, not values of a feature. */
const isName = ({ type }: Indicator): boolean => type === 'choice' || type === 'org';

/** Other words for a unit of the dictionary. */
const unitWords: Readonly<Record<string, readonly string[]>> = {
  天: ['天', '日'],
  工作日: ['个工作日', '工作日', '天', '日'],
  月: ['个月', '月'],
};

/** A text without the feature's own unit behind it: `30天` of days is 30. */
function withoutUnit(text: string, { unit }: Pick<Indicator, 'unit'>): string {
  const plain = text.normalize('NFKC').trim();
  const word = (unitWords[unit] ?? [unit.normalize('NFKC')]).find((one) => one !== '' && plain.endsWith(one));
  return word === undefined ? plain : plain.slice(0, -word.length);
}

/** A value in the dictionary's type; the reason where it has none. */
export function readFeature(
  indicator: Indicator,
  text: string,
): { readonly value: FeatureValue } | { readonly problem: 'unreadable' | 'out_of_range' } {
  const { type } = indicator;
  if (type === 'flag') {
    const word = text.normalize('NFKC').trim().toLowerCase();
    if (yes.has(word)) return { value: true };
    return no.has(word) ? { value: false } : { problem: 'unreadable' };
  }
  const value =
    type === 'date' ? readDay(text) : readNumber(withoutUnit(text, indicator), type === 'percent');
  if (value === null || isName(indicator)) return { problem: 'unreadable' };
  if (type === 'date') return { value };
  if (value < 0 || (type === 'percent' && value > 100)) return { problem: 'out_of_range' };
  return type === 'integer' && !Number.isInteger(value) ? { problem: 'unreadable' } : { value };
}

/** `seenOn` is the day by which a value must have been known: `t0`, or that of a milestone after it. */
export interface AdmissionRules {
  readonly t0: number;
  readonly seenOn?: number;
  readonly indicators: Indicators;
}

/**
 * The features of a decision taken on `t0`: of each the latest value known by then, one without a day only where no
 * other is there, and named. What is dated after `t0`, is not in the dictionary, cannot be read, is out of range, or contradicts itself stays out and is named; what the
 * register computes (`computed` in the register's own rows) is not taken from anywhere else.
 */
export function admitFeatures(
  raw: readonly RawFeature[],
  { t0, seenOn = t0, indicators }: AdmissionRules,
): AdmittedFeatures {
  const features = new Map<string, Evidence>();
  const problems: Problem[] = [];
  for (const { name, value: text, asOf, source } of raw) {
    const indicator = indicators.get(name);
    if (text.trim() === '') continue;
    if (indicator === undefined) problems.push({ kind: 'unknown_feature', name });
    else if (asOf !== null && asOf > seenOn) problems.push({ kind: 'future', name });
    else if (indicator.asOf === 'day_before_t0') problems.push({ kind: 'computed', name });
    else if (!isName(indicator)) {
      const read = readFeature(indicator, text);
      if ('problem' in read) problems.push({ kind: read.problem, name });
      else if (isLater(asOf, features.get(name))) {
        features.set(name, { value: read.value, asOf, source });
      }
    }
  }
  problems.push(...contradictions(features, t0));
  for (const { kind, name } of problems) if (kind.startsWith('contradictory')) features.delete(name);
  for (const [name, { asOf }] of features) if (asOf === null) problems.push({ kind: 'undated', name });
  settleCommentDays(features);
  settlePriceRatio(features);
  return { features, problems };
}

/** Whether a value known on a day takes the place of one that is there: the later of the same day, dated before not. */
const isLater = (asOf: number | null, there: Evidence | undefined): boolean =>
  there === undefined || (asOf ?? Number.NEGATIVE_INFINITY) >= (there.asOf ?? Number.NEGATIVE_INFINITY);

/** The day on which both of two values were known; null where one has none. */
const bothKnown = (one: Evidence, other: Evidence): number | null =>
  one.asOf === null || other.asOf === null ? null : Math.max(one.asOf, other.asOf);

const numberIn = (features: Features, name: string): number | null => {
  const value = features.get(name)?.value;
  return typeof value === 'number' ? value : null;
};

function* contradictions(features: Features, t0: number): Generator<Problem> {
  const [from, to, days] = ['comment_from', 'comment_to', 'comment_days'].map((name) =>
    numberIn(features, name),
  );
  const span = from == null || to == null ? null : to - from + 1;
  const isLate = (to ?? Number.NEGATIVE_INFINITY) > t0 || (from ?? Number.NEGATIVE_INFINITY) > t0;
  if (isLate || (span !== null && (span < 1 || (days != null && days !== span)))) {
    for (const name of ['comment_from', 'comment_to', 'comment_days']) {
      if (features.has(name)) yield { kind: 'contradictory_dates', name };
    }
  }
  const announced = numberIn(features, 'announced_on');
  if (announced !== null && announced < t0) yield { kind: 'contradictory_dates', name: 'announced_on' };
  const [support, oppose] = [numberIn(features, 'support_pct'), numberIn(features, 'oppose_pct')];
  if ((support ?? 0) + (oppose ?? 0) > 100.5) {
    yield { kind: 'contradictory_shares', name: 'support_pct' };
    yield { kind: 'contradictory_shares', name: 'oppose_pct' };
  }
}

/** Days of comment from their first and last day, where nobody counted them. */
function settleCommentDays(features: Map<string, Evidence>): void {
  const [from, to] = [features.get('comment_from'), features.get('comment_to')];
  if (features.has('comment_days') || typeof from?.value !== 'number' || typeof to?.value !== 'number')
    return;
  features.set('comment_days', { ...to, asOf: bothKnown(from, to), value: to.value - from.value + 1 });
}

/** Compensation to market price, where both are known and nobody divided them. */
function settlePriceRatio(features: Map<string, Evidence>): void {
  const [offered, price] = [features.get('comp_standard'), features.get('market_price')];
  if (features.has('comp_to_market_ratio')) return;
  if (typeof offered?.value !== 'number' || typeof price?.value !== 'number' || price.value <= 0) return;
  const asOf = bothKnown(offered, price);
  features.set('comp_to_market_ratio', { value: offered.value / price.value, asOf, source: price.source });
}

/** The department that answers for a decision: the latest named by `day`, else one named without a day, else null. */
export function responsibleOrg(raw: readonly RawFeature[], day: number): string | null {
  const named = raw.filter(
    ({ name, value, asOf }) => name === 'responsible_org' && value.trim() !== '' && (asOf ?? day) <= day,
  );
  return (
    named
      .toSorted((a, b) => (a.asOf ?? Number.MIN_SAFE_INTEGER) - (b.asOf ?? Number.MIN_SAFE_INTEGER))
      .at(-1)
      ?.value.trim() ?? null
  );
}

const inUnit = (value: number | null): value is number => value !== null && value >= 0 && value <= 1;

/**
 * Factors whose weight is above 0 and whose p and q are within 0 and 1; others are named. A measure that is aimed at
 * people is none: the factor stays as it was before it.
 */
export function admitFactors(raw: readonly RawFactor[]): {
  readonly factors: readonly Factor[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const factors = raw.flatMap(({ factor, weight, p, q, pAfter, qAfter, measure }) => {
    const [after, consequence] = [pAfter ?? p, qAfter ?? q];
    const holds = inUnit(p) && inUnit(q) && inUnit(after) && inUnit(consequence);
    if (!holds || weight === null || !(weight > 0)) {
      problems.push({ kind: 'bad_factor', name: factor });
      return [];
    }
    if (measure !== null && isOnPeople(measure)) {
      problems.push({ kind: 'measure_on_people', name: factor });
      return [{ factor, weight, p, q, pAfter: p, qAfter: q, measure: null }];
    }
    return [{ factor, weight, p, q, pAfter: after, qAfter: consequence, measure }];
  });
  return { factors, problems };
}

/** Words for kinds of decision, besides the codes themselves. */
const typeWords: readonly (readonly [RegExp, string])[] = [
  [/房屋征收|拆迁|旧城/, 'house_expropriation'],
  [/土地征收|征地/, 'land_expropriation'],
  [/改制|重组|破产/, 'restructuring'],
  [/规划/, 'planning'],
  [/价格|收费|定价/, 'pricing'],
  [/公共服务/, 'public_service'],
  [/环境|垃圾|污水/, 'environmental_facility'],
  [/建设|工程/, 'major_construction'],
  [/其他|其它/, 'other'],
];

/** The kind of a decision from its code or its Chinese name; null where neither is known. */
export function readDecisionType(text: string | null): DecisionFacts['type'] {
  const word = text?.trim() ?? '';
  const found = isDecisionType(word) ? word : typeWords.find(([pattern]) => pattern.test(word))?.[1];
  return found !== undefined && isDecisionType(found) ? found : null;
}
