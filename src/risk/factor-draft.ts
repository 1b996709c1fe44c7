// A first draft of the factor table from indicators: for decisions that no expert has judged yet, and for what-ifs.
import { failure } from '../foundation/errors.ts';
import type { Entry } from '../foundation/messages/index.ts';
import { positiveNumber, readCsvTable } from '../taxonomy/csv-table.ts';
import type { Decision, DecisionType, Factor, FeatureValue } from './decision.ts';

/** A factor as it can be drafted: its indicator, and the probability that each band of its value stands for. */
export interface DraftFactor {
  readonly factor: string;
  readonly label: Entry;
  readonly test: string;
  /** The kinds of decision that have it; empty for all. */
  readonly types: readonly string[];
  readonly weight: number;
  readonly consequence: number;
  readonly feature: string;
  readonly bands: readonly Band[];
}

type Band =
  | { readonly below: number; readonly probability: number }
  | { readonly flag: boolean; readonly probability: number };

const columns = ['factor', 'zh', 'en', 'test', 'types', 'weight', 'consequence', 'feature', 'bands'] as const;

function bandOf(text: string): Band | null {
  const [head = '', tail = ''] = text.split(':');
  const probability = Number(tail);
  if (!(probability >= 0 && probability <= 1) || tail === '') return null;
  if (head === 'true' || head === 'false') return { flag: head === 'true', probability };
  if (head === 'else') return { below: Number.POSITIVE_INFINITY, probability };
  const below = Number(head.slice(1));
  return head.startsWith('<') && Number.isFinite(below) ? { below, probability } : null;
}

/** Reads `<0.9:0.9|<1:0.7|else:0.1` or `true:0.2|false:0.8`; null for anything else. */
export function readBands(text: string): readonly Band[] | null {
  const bands = text.split('|').map(bandOf);
  const known = bands.filter((band) => band !== null);
  return known.length === bands.length ? known : null;
}

/** Reads data/risk/factors.csv. Throws `taxonomy.malformed` or `risk.dictionary`. */
export function readDraftFactors(text: string, file = 'factors.csv'): DraftFactor[] {
  return readCsvTable(text, file, columns).map((row) => {
    const bands = readBands(row.get('bands'));
    const choices = '<1:0.5|else:0.1, true:0.2|false:0.8';
    if (bands === null) throw failure('risk.dictionary', { column: 'bands', choices }, { place: row.place });
    return {
      factor: row.get('factor'),
      label: { zh: row.get('zh'), en: row.get('en') },
      test: row.get('test'),
      types: row.get('types') === '*' ? [] : row.get('types').split('|'),
      weight: positiveNumber(row, 'weight'),
      consequence: positiveNumber(row, 'consequence'),
      feature: row.get('feature'),
      bands,
    };
  });
}

/** The probability that a value of a factor's indicator stands for; null where the bands do not say. */
function bandProbability({ bands }: DraftFactor, value: FeatureValue): number | null {
  const found = bands.find((band) =>
    'flag' in band ? band.flag === value : typeof value === 'number' && value < band.below,
  );
  return found?.probability ?? null;
}

/** What is not known counts as the middle. */
const unknownProbability = 0.5;

function draftsFor(drafts: readonly DraftFactor[], type: DecisionType | null): DraftFactor[] {
  return drafts.filter(({ types }) => types.length === 0 || (type !== null && types.includes(type)));
}

/** The factors of a decision that no expert has judged, before and after alike, in the order of the table. */
export function draftFactors(decision: Decision, drafts: readonly DraftFactor[]): Factor[] {
  return draftsFor(drafts, decision.type).map((draft) => {
    const value = decision.features.get(draft.feature)?.value;
    const p = (value === undefined ? null : bandProbability(draft, value)) ?? unknownProbability;
    const q = draft.consequence;
    return { factor: draft.factor, weight: draft.weight, p, q, pAfter: p, qAfter: q, measure: null };
  });
}

/**
 * The indicators that a decision's draft would need and does not have, with the standard deviation that each leaves
 * in the index: any probability within its bands is as likely as any other.
 */
export function draftGaps(
  decision: Decision,
  drafts: readonly DraftFactor[],
): { readonly feature: string; readonly deviation: number }[] {
  const own = draftsFor(drafts, decision.type);
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  return own
    .filter(({ feature }) => !decision.features.has(feature))
    .map(({ feature, weight, consequence, bands }) => {
      const probabilities = bands.map(({ probability }) => probability);
      const range = Math.max(...probabilities) - Math.min(...probabilities);
      return { feature, deviation: ((weight / total) * consequence * range) / Math.sqrt(12) };
    });
}

/**
 * The factors after some indicators changed: an expert's probability moves by as much as its indicator's bands say,
 * capped at 1; factors whose indicator did not change, or that no indicator speaks for, stay.
 */
export function movedFactors(
  factors: readonly Factor[],
  drafts: readonly DraftFactor[],
  before: Decision,
  after: Decision,
): Factor[] {
  return factors.map((factor) => {
    const draft = drafts.find(({ factor: code, label }) =>
      [code, label.zh, label.en].includes(factor.factor),
    );
    const [was, is] = [before, after].map(({ features }) => features.get(draft?.feature ?? '')?.value);
    if (draft === undefined || is === undefined || was === is) return factor;
    const from = (was === undefined ? null : bandProbability(draft, was)) ?? unknownProbability;
    const to = bandProbability(draft, is) ?? from;
    const ratio = to / from;
    return {
      ...factor,
      p: Math.min(1, factor.p * ratio),
      pAfter: Math.min(1, factor.pAfter * ratio),
    };
  });
}
