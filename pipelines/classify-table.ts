// Labels any table by rule, without a warehouse: its columns and four more; compares with true labels if given.
import type { Cell, TextBatch } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import type { SourceTable } from '../src/intake/source-table.ts';
import type { RuleLabel } from '../src/taxonomy/label.ts';
import { type LabelQuality, labelQuality } from '../src/taxonomy/label-quality.ts';
import { translatorTo } from '../src/taxonomy/label-translation.ts';
import { labelScanned } from '../src/taxonomy/rule-label.ts';
import { codeParts, type Taxonomy, topicName } from '../src/taxonomy/taxonomy.ts';

/** Where rows go: `begin` once with the column names, then batches, then `end`. */
export interface TableSink {
  begin(columns: readonly string[]): Promise<void>;
  write(batch: TextBatch): Promise<void>;
  end(): Promise<void>;
}

export interface ClassifyTableRequest {
  readonly table: SourceTable;
  /** The columns of the text; of several the first is the title. */
  readonly text: readonly string[];
  /** The column of the true label, if the table has one. */
  readonly label?: string | undefined;
  readonly taxonomy: Taxonomy;
  readonly sink: TableSink;
}

/** What was written; the comparison is null without a column of true labels. */
export interface ClassifyTableResult {
  readonly rows: number;
  /** Rows that could not be read. */
  readonly faults: number;
  /** The share of rows that got a topic other than 其他; null without rows. */
  readonly labelled: number | null;
  readonly comparison: TableComparison | null;
}

/** How labels agree with true ones. Rules claim no probability: `ece` and `coverage` are null with them. */
export interface TableComparison extends LabelQuality {
  readonly ece: number | null;
  /** The share of rows whose label set holds the true label. */
  readonly coverage: number | null;
  readonly seconds: number;
}

const labelColumns = [
  'label',
  'confidence',
  'label_set',
  'label_source',
  'label_name',
  'label_words',
] as const;

/** The place of a column. Throws `taxonomy.no_such_column`. */
export function positionOf(columns: readonly string[], name: string, file: string): number {
  const at = columns.indexOf(name);
  if (at < 0) throw failure('taxonomy.no_such_column', { column: name }, { place: { file } });
  return at;
}

/** `label`, `label_1`, …: the first that the table does not have. */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 0; ; number += 1) {
    const candidate = number === 0 ? name : `${name}_${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** The columns of a table and those that labelling adds. */
export function withLabelColumns(columns: readonly string[]): readonly string[] {
  return [...columns, ...labelColumns.map((name) => freeName(name, columns))];
}

/** The columns added for a batch: the code, its confidence, the codes it stands for, `rule`, its name, its words. */
function addedColumns(labels: readonly RuleLabel[], nameOf: (code: string) => string): (readonly Cell[])[] {
  return [
    labels.map(({ code }) => code),
    labels.map(({ confidence }) => (confidence === null ? null : String(confidence))),
    labels.map(({ code }) => code),
    labels.map(() => 'rule'),
    labels.map(({ code }) => nameOf(code)),
    labels.map(({ words }) => words.join(' ')),
  ];
}

/**
 * Labels each row by its words and writes the table with `label` (a topic code, a composite, or 99),
 * `confidence`, `label_set` and `label_source`; a name that the table already uses gets a number. With
 * `label`, true labels (topic codes or names, or labels of a crosswalk) are compared with ours said in their
 * own classes. Throws `taxonomy.no_such_column`.
 */
export async function classifyTable(
  request: ClassifyTableRequest,
  effects: Effects,
): Promise<ClassifyTableResult> {
  const { table, taxonomy, sink } = request;
  const texts = request.text.map((name) => positionOf(table.columns, name, table.file));
  const truth = request.label === undefined ? null : positionOf(table.columns, request.label, table.file);
  const nameOf = (code: string): string =>
    codeParts(code)
      .map((part) => topicName(taxonomy, part, effects.language))
      .join('、');
  const started = performance.now();
  const [truths, codes]: [Cell[], string[]] = [[], []];
  let [rows, faults, labelled] = [0, 0, 0];
  await sink.begin(withLabelColumns(table.columns));
  for await (const batch of table.batches()) {
    effects.signal.throwIfAborted();
    const labels = labelRows(taxonomy, batch.rows, texts);
    await sink.write({
      columns: [...batch.rows.columns, ...addedColumns(labels, nameOf)],
      rowNumbers: batch.rows.rowNumbers,
    });
    rows += labels.length;
    faults += batch.faults.length;
    labelled += labels.filter(({ confidence }) => confidence !== null).length;
    if (truth !== null) {
      for (const [row, { code }] of labels.entries()) {
        truths.push(batch.rows.columns[truth]?.[row]?.trim() || null);
        codes.push(code);
      }
    }
    effects.progress({ step: say(effects.language, 'taxonomy.classifying'), done: batch.progress, total: 1 });
  }
  await sink.end();
  const result = { rows, faults, labelled: rows === 0 ? null : labelled / rows };
  if (truth === null) return { ...result, comparison: null };
  const translate = translatorTo(
    taxonomy,
    truths.filter((label) => label !== null),
  );
  const quality = labelQuality(truths, codes.map(translate));
  const seconds = (performance.now() - started) / 1000;
  return { ...result, comparison: { ...quality, ece: null, coverage: null, seconds } };
}

/** The topics of a batch; the first of several text columns is the title, the others are joined. */
function labelRows(taxonomy: Taxonomy, rows: TextBatch, texts: readonly number[]): RuleLabel[] {
  const [first, ...others] = texts.map((at) => rows.columns[at] ?? []);
  return rows.rowNumbers.map((_, row) => {
    const title = others.length === 0 ? null : (first?.[row] ?? null);
    const text =
      others.length === 0 ? (first?.[row] ?? null) : others.map((cells) => cells[row] ?? '').join('\n');
    return labelScanned(taxonomy, taxonomy.lexicon.scan({ title, text }), null).topic;
  });
}
