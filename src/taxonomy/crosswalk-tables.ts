// The tables that lead from other classifications to ours: read, and checked for codes and shares.
import { failure } from '../foundation/errors.ts';
import { positiveNumber, readCsvTable, type TableRow } from './csv-table.ts';

export type CrosswalkAxis = 'topic' | 'cause' | 'legacy';

/** One line of a crosswalk: a label of a scheme, and the code (or composite `01|08|17`) it leads to. */
export interface CrosswalkRow {
  readonly scheme: string;
  readonly label: string;
  readonly axis: CrosswalkAxis;
  readonly code: string;
  /** How much of the label leads there: 1 unless the label is split over several lines. */
  readonly share: number;
  /** ISO dates, both included; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** All lines by `labelKey` of their label. */
export type Crosswalks = ReadonlyMap<string, readonly CrosswalkRow[]>;

const crosswalkFiles = [
  'crosswalk-joint-visit-6.csv',
  'crosswalk-hard-problems-5.csv',
  'crosswalk-origins-6.csv',
  'crosswalk-district-hotspots-12.csv',
  'crosswalk-national.csv',
  'crosswalk-first-level-7.csv',
  'crosswalk-content.csv',
] as const;

const columns = ['scheme', 'from_label', 'axis', 'code', 'share', 'valid_from', 'valid_to', 'note'] as const;

/** A source's label as it is compared: NFKC, without blanks, quotation marks, numbering and a final 问题 or 类. */
export function labelKey(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」『』《》]+/g, '')
    .replace(
      /^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]?[、.．:]|[(][一二三四五六七八九十\d]{1,3}[)])/,
      '',
    )
    .replace(/(?<=.{2})(?:方面)?(?:的?问题|类)$/, '');
}

function readRow(
  row: TableRow<(typeof columns)[number]>,
  codes: Readonly<Record<CrosswalkAxis, ReadonlySet<string>>>,
): CrosswalkRow {
  const axis = (['topic', 'cause', 'legacy'] as const).find((known) => known === row.get('axis'));
  const code = row.get('code');
  const unknown =
    axis === undefined ? row.get('axis') : code.split('|').find((part) => !codes[axis].has(part));
  if (axis === undefined || unknown !== undefined) {
    throw failure('taxonomy.unknown_code', { code: unknown ?? '' }, { place: row.place });
  }
  return {
    scheme: row.get('scheme'),
    label: row.get('from_label'),
    axis,
    code,
    share: positiveNumber(row, 'share'),
    validFrom: row.get('valid_from') || null,
    validTo: row.get('valid_to') || null,
  };
}

/** Reads all crosswalks. Throws for unknown codes, and where the shares of a label do not sum to 1. */
export function readCrosswalks(
  readText: (file: string) => string,
  codes: Readonly<Record<CrosswalkAxis, ReadonlySet<string>>>,
): Crosswalks {
  const rows = crosswalkFiles.flatMap((file) =>
    readCsvTable(readText(file), file, columns).map((row) => readRow(row, codes)),
  );
  const wholes = Map.groupBy(rows, (row) => [row.scheme, row.label, row.axis, row.validFrom].join('\t'));
  for (const [first, ...rest] of wholes.values()) {
    if (first === undefined) continue;
    const sum = rest.reduce((total, row) => total + row.share, first.share);
    if (Math.abs(sum - 1) > 1e-9)
      throw failure('taxonomy.shares', { label: `${first.scheme}/${first.label}` });
  }
  return Map.groupBy(rows, (row) => labelKey(row.label));
}
