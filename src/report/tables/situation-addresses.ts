// What the table of the situation counts: its measures are classes of their own, each out of what it is a share of.
import { texts } from '../read-columns.ts';
import { column, type Reading, spanOf, type TableCounts, wholePlace } from './count-columns.ts';

/** The counts of the table of legacy matters, joint visits, repeated and skip-level petitions. */
export function situationCountsOf({ batch, parameters }: Reading): TableCounts {
  const measures = texts(batch, 'measure');
  const span = spanOf(parameters, '');
  if (span === null) return { columns: [], sums: [], headlines: [] };
  const of = (measure: 'pieces' | 'persons', suffix: string) => (row: number) => ({
    measure,
    place: wholePlace(parameters),
    ...span,
    axes: { situation: `${measures[row] ?? ''}${suffix}` },
  });
  return {
    columns: [
      column('pieces', batch, of('pieces', '')),
      column('persons', batch, of('persons', '')),
      column('denominator', batch, of('pieces', '/looked-at')),
    ],
    sums: [],
    headlines: [],
  };
}
