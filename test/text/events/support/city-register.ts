// The petitions of a generated city as rows of the register, for measuring: as many as one likes, as a stream.
import { generateCity } from '../../../../src/city/generate-city.ts';
import type { CityOptions } from '../../../../src/city/options.ts';
import type { TypedBatch } from '../../../../src/foundation/columns.ts';
import { readMoment } from '../../../../src/intake/dates.ts';
import { cellsOf } from '../../../city/support/read-city.ts';

const BATCH_ROWS = 4096;

export const caseKey = (row: number): string => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`;

/** What a registration must have beside its words. */
export function requiredColumns(rows: readonly number[]): TypedBatch['columns'] {
  const same = (name: string, value: string) =>
    ({ name, type: 'text', values: rows.map(() => value) }) as const;
  return [
    { name: 'case_key', type: 'uuid', values: rows.map(caseKey) },
    same('source', 'bench'),
    same('source_file', 'bench.csv'),
    { name: 'source_row', type: 'integer', values: rows },
    same('batch_id', 'bench'),
    { name: 'pii_found', type: 'integer', values: rows.map(() => 0) },
    same('channel', 'online'),
    { name: 'persons', type: 'integer', values: rows.map(() => 1) },
    { name: 'is_joint', type: 'boolean', values: rows.map(() => false) },
  ];
}

/** The rows of a city's petitions, without accusations; their topics are left unknown. */
export function* cityRegister(options: CityOptions): Generator<TypedBatch> {
  const petitions = generateCity(options).files.find(({ name }) => name === 'petitions.csv');
  let names: readonly string[] = [];
  const at = (name: string): number => names.indexOf(name);
  let waiting: string[][] = [];
  let first = 0;
  const batch = (): TypedBatch => {
    const rows = waiting.map((_, index) => first + index);
    const cells = (name: string) => waiting.map((row) => row[at(name)] || null);
    const text = (name: string, header: string) => ({ name, type: 'text' as const, values: cells(header) });
    const days = cells('登记时间').map((moment) => readMoment(moment ?? '')?.day ?? 0);
    return {
      rowCount: rows.length,
      columns: [
        ...requiredColumns(rows),
        { name: 'received_on', type: 'date' as const, values: days },
        text('title', '标题'),
        text('text', '内容'),
        text('area_code', '问题属地代码'),
      ],
    };
  };
  for (const line of petitions?.lines() ?? []) {
    const cells = cellsOf(line);
    if (names.length === 0) names = cells;
    else if (cells[at('信访目的')] !== '检举控告') waiting.push(cells);
    if (waiting.length < BATCH_ROWS) continue;
    yield batch();
    first += waiting.length;
    waiting = [];
  }
  if (waiting.length > 0) yield batch();
}
