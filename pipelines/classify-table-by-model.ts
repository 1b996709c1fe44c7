// Labels any table by a trained model, without a warehouse: its columns and four more; compares with true labels.
import type { Cell } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import type { SourceTable } from '../src/intake/source-table.ts';
import { labelQuality } from '../src/taxonomy/label-quality.ts';
import { expectedCalibrationError } from '../src/text/calibration/reliability.ts';
import type { Classifier } from '../src/text/topics/classifier.ts';
import { deepestKnown, joinPath } from '../src/text/topics/label-paths.ts';
import { type ClassifyTableResult, positionOf, type TableSink, withLabelColumns } from './classify-table.ts';
import { inOrder } from './threads/in-order.ts';

export interface ModelTableRequest {
  readonly table: SourceTable;
  /** The columns of the text; of several the first is the title. */
  readonly text: readonly string[];
  /** The columns of the true label, the highest level first; empty where the table has none. */
  readonly label: readonly string[];
  readonly classifier: Classifier;
  readonly sink: TableSink;
}

const UNDER_WAY = 6;

/**
 * Labels each row and writes the table with `label`, `confidence` (a calibrated probability), `label_set` (all
 * labels that cannot be ruled out, joined with `;`), `label_source`, and the n-grams that decided. A row without known words has none of
 * them. Throws `taxonomy.no_such_column`.
 */
export async function classifyTableByModel(
  { table, text, label, classifier, sink }: ModelTableRequest,
  effects: Effects,
): Promise<ClassifyTableResult> {
  const texts = text.map((name) => positionOf(table.columns, name, table.file));
  const truthColumns = label.map((name) => positionOf(table.columns, name, table.file));
  const started = performance.now();
  const known = new Set(classifier.labels);
  const truths: Cell[] = [];
  const predictions: Cell[] = [];
  const confidences: number[] = [];
  let [rows, faults, labelled, covered] = [0, 0, 0, 0];
  await sink.begin(withLabelColumns(table.columns));
  const judged = inOrder(table.batches(), UNDER_WAY, async (batch) => {
    const { columns, rowNumbers } = batch.rows;
    const [first = [], ...others] = texts.map((at) => columns[at] ?? []);
    const titles = rowNumbers.map((_, row) => (others.length === 0 ? null : (first[row] ?? null)));
    const bodies = rowNumbers.map((_, row) =>
      others.length === 0 ? (first[row] ?? null) : others.map((cells) => cells[row] ?? '').join('\n'),
    );
    return { batch, judgements: await classifier.classify({ titles, texts: bodies }) };
  });
  for await (const { batch, judgements } of judged) {
    effects.signal.throwIfAborted();
    const nameOf = (one: number): string => classifier.labels[one] ?? '';
    const labels = Array.from(judgements.labels, (one) => (one < 0 ? null : nameOf(one)));
    await sink.write({
      columns: [
        ...batch.rows.columns,
        labels,
        labels.map((name, row) =>
          name === null ? null : String(Math.round((judgements.confidences[row] ?? 0) * 1e4) / 1e4),
        ),
        labels.map((name, row) =>
          name === null ? null : (judgements.sets[row] ?? []).map(nameOf).join(';'),
        ),
        labels.map((name) => (name === null ? null : 'model')),
        labels,
        labels.map((name, row) => (name === null ? null : (judgements.words[row] ?? null))),
      ],
      rowNumbers: batch.rows.rowNumbers,
    });
    rows += labels.length;
    faults += batch.faults.length;
    labelled += labels.filter((name) => name !== null).length;
    if (truthColumns.length > 0) {
      for (const [row, name] of labels.entries()) {
        const path = joinPath(truthColumns.map((at) => batch.rows.columns[at]?.[row] ?? null));
        const truth = path === null ? null : deepestKnown(path, known);
        truths.push(truth);
        predictions.push(name);
        confidences.push(judgements.confidences[row] ?? 0);
        if (truth !== null && judgements.sets[row]?.some((one) => nameOf(one) === truth) === true)
          covered += 1;
      }
    }
    effects.progress({ step: say(effects.language, 'text.scoring'), done: batch.progress, total: 1 });
  }
  await sink.end();
  const result = { rows, faults, labelled: rows === 0 ? null : labelled / rows };
  if (truthColumns.length === 0) return { ...result, comparison: null };
  const compared = [...truths.keys()].filter((row) => truths[row] !== null);
  const ece = expectedCalibrationError({
    confidences: Float64Array.from(compared, (row) => confidences[row] ?? 0),
    hits: Uint8Array.from(compared, (row) => (truths[row] === predictions[row] ? 1 : 0)),
  });
  const coverage = compared.length === 0 ? null : covered / compared.length;
  const seconds = (performance.now() - started) / 1000;
  return { ...result, comparison: { ...labelQuality(truths, predictions), ece, coverage, seconds } };
}
