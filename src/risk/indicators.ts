// The feature dictionary: what may be known of a decision before it is taken, read from data/indicators.csv.
import { failure } from '../foundation/errors.ts';
import type { Entry } from '../foundation/messages/index.ts';
import { readCsvTable, type TableRow } from '../taxonomy/csv-table.ts';
import type { DecisionType } from './decision.ts';

const types = ['number', 'integer', 'percent', 'flag', 'date', 'choice', 'org'] as const;
export type IndicatorType = (typeof types)[number];

/** The four tests of the assessment: 合法性, 合理性, 可行性, 可控性. */
const tests = ['legality', 'reason', 'feasibility', 'control'] as const;

/** Which way risk goes when the value grows. */
const directions = ['up', 'down', 'none'] as const;

/** What a deciding unit can change of its plan; all else is fact. */
const leverKinds = ['plan', 'money', 'timing', 'information', 'participation', 'scope'] as const;
export type LeverKind = (typeof leverKinds)[number];

/**
 * By when a value must be known: `le_t0` on the day of the decision at the latest, `day_before_t0` counted by the
 * register up to the day before, `planned` a date that may lie ahead but is known on the day of the decision.
 */
const asOfRules = ['le_t0', 'day_before_t0', 'planned'] as const;

const transforms = ['linear', 'log1p'] as const;

/** How the learned model takes a feature: its place in the order of admission, and its transformation. */
interface ModelRole {
  readonly rank: number;
  readonly transform: (typeof transforms)[number];
}

/** One feature of the dictionary. Percent is 0 to 100. */
export interface Indicator {
  readonly name: string;
  readonly label: Entry;
  readonly type: IndicatorType;
  readonly unit: string;
  readonly test: (typeof tests)[number];
  readonly direction: (typeof directions)[number];
  readonly lever: LeverKind | null;
  /** The kinds of decision that have it; empty for all. */
  readonly types: readonly string[];
  readonly model: ModelRole | null;
  readonly asOf: (typeof asOfRules)[number];
  readonly basis: string;
  /** Where its value usually comes from. */
  readonly source: Entry;
}

const columns = [
  'feature',
  'zh',
  'en',
  'type',
  'unit',
  'test',
  'direction',
  'lever',
  'types',
  'rank',
  'transform',
  'as_of',
  'basis',
  'source',
  'source_en',
] as const;

type Row = TableRow<(typeof columns)[number]>;

function oneOf<const Choice extends string>(
  row: Row,
  column: (typeof columns)[number],
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === row.get(column));
  if (found !== undefined) return found;
  throw failure('risk.dictionary', { column, choices: choices.join(', ') }, { place: row.place });
}

function indicatorOf(row: Row): Indicator {
  const listed = row.get('types');
  return {
    name: row.get('feature'),
    label: { zh: row.get('zh'), en: row.get('en') },
    type: oneOf(row, 'type', types),
    unit: row.get('unit'),
    test: oneOf(row, 'test', tests),
    direction: oneOf(row, 'direction', directions),
    lever: row.get('lever') === '' ? null : oneOf(row, 'lever', leverKinds),
    types: listed === '*' ? [] : listed.split('|'),
    model:
      row.get('rank') === ''
        ? null
        : { rank: Number(row.get('rank')), transform: oneOf(row, 'transform', transforms) },
    asOf: oneOf(row, 'as_of', asOfRules),
    basis: row.get('basis'),
    source: { zh: row.get('source'), en: row.get('source_en') },
  };
}

/** The features of the dictionary by name, in its order. */
export type Indicators = ReadonlyMap<string, Indicator>;

/** Reads data/indicators.csv. Throws `taxonomy.malformed` or `risk.dictionary` for a line that is not as promised. */
export function readIndicators(text: string, file = 'indicators.csv'): Indicators {
  return new Map(readCsvTable(text, file, columns).map((row) => [row.get('feature'), indicatorOf(row)]));
}

/** Whether decisions of a kind have a feature; a decision of unknown kind may have any. */
export function hasFeature(indicator: Indicator, type: DecisionType | null): boolean {
  return indicator.types.length === 0 || type === null || indicator.types.includes(type);
}

/** The features that the learned model takes, in the order in which events admit them. */
export function modelIndicators(indicators: Indicators): Indicator[] {
  return [...indicators.values()]
    .filter(({ model }) => model !== null)
    .toSorted((a, b) => (a.model?.rank ?? 0) - (b.model?.rank ?? 0));
}
