// What the counts of a report's tables count, and which of them add up to which: all that disclosure control knows.
import type { Address, CountMeasure } from '../../disclosure/address.ts';
import type { Sum } from '../../disclosure/counted-table.ts';
import type { TypedBatch } from '../../foundation/columns.ts';
import { parsePeriod } from '../../foundation/periods.ts';
import { texts } from '../read-columns.ts';
import { monthBefore } from '../scope.ts';
import {
  type CountColumn,
  classNames,
  classSums,
  column,
  has,
  isMeasure,
  MEASURES,
  type Reading,
  rowPlace,
  type Span,
  spanOf,
  sumsOf,
  type TableCounts,
  wholePlace,
} from './count-columns.ts';
import type { TableParameters } from './definition.ts';
import { qualityCounts } from './quality-addresses.ts';
import { situationCountsOf } from './situation-addresses.ts';

/** The columns of counts over the period and those that it is compared with. */
const SPANS = [
  ['pieces', 'pieces', ''],
  ['batches', 'batches', ''],
  ['persons', 'persons', ''],
  ['last_year', 'pieces', 'last_'],
  ['previous', 'pieces', 'previous_'],
] as const;

function withoutAxes(address: Address, span: Span, measure: CountMeasure): Address {
  return { ...address, ...span, measure, axes: {} };
}

/** One key along an axis (channels, topics …) or of places. */
function alongOneKey({ batch, parameters }: Reading, axis: string | null, isComplete: boolean): TableCounts {
  const codes = texts(batch, 'code');
  const nameOf = classNames(codes);
  const columns: CountColumn[] = [];
  const sums: Sum[] = [];
  for (const [name, measure, prefix] of SPANS) {
    const span = spanOf(parameters, prefix);
    if (span === null || !has(batch, name)) continue;
    const counted = column(name, batch, (row) => {
      const code = codes[row] ?? '';
      return axis === null
        ? { measure, place: rowPlace(code, parameters), ...span, axes: {} }
        : { measure, place: wholePlace(parameters), ...span, axes: { [axis]: nameOf(code) } };
    });
    columns.push(counted);
    if (!isComplete) continue;
    sums.push(
      ...sumsOf(counted, (address) =>
        withoutAxes({ ...address, place: wholePlace(parameters) }, span, measure),
      ),
    );
  }
  return { columns, sums: [...sums, ...classSums(columns, String(parameters.classes ?? ''))], headlines: [] };
}

function alongMonths(reading: Reading, axis: string | null, isComplete: boolean): TableCounts {
  const { batch, parameters, monthEnd } = reading;
  const months = texts(batch, 'month');
  const codes = axis === null ? [] : texts(batch, has(batch, 'code') ? 'code' : axis);
  const nameOf = classNames(codes);
  const monthOf = (row: number, before: number): Span => {
    const { from, to } = parsePeriod(monthBefore(months[row] ?? '', before), monthEnd);
    return { from, to };
  };
  const offsets = { last_year: 12, previous: 1 } as const;
  const columns = [...MEASURES, 'last_year' as const, 'previous' as const]
    .filter((name) => has(batch, name))
    .map((name) => {
      const before = name === 'last_year' || name === 'previous' ? offsets[name] : 0;
      return column(name, batch, (row) => ({
        measure: isMeasure(name) ? name : 'pieces',
        place: wholePlace(parameters),
        ...monthOf(row, before),
        axes: axis === null ? {} : { [axis]: nameOf(codes[row] ?? '') },
      }));
    });
  const sums = isComplete
    ? columns.flatMap((counted) =>
        sumsOf(counted, (address) => withoutAxes(address, address, address.measure)),
      )
    : [];
  return { columns, sums: [...sums, ...classSums(columns, String(parameters.classes ?? ''))], headlines: [] };
}

function totalByPeriod({ batch, parameters }: Reading): TableCounts {
  const measures = texts(batch, 'measure');
  const columns = (
    [
      ['value', ''],
      ['last_year', 'last_'],
      ['previous', 'previous_'],
    ] as const
  ).flatMap(([name, prefix]) => {
    const span = spanOf(parameters, prefix);
    if (span === null) return [];
    const addressOf = (row: number): Address | null => {
      const measure = measures[row] ?? '';
      return isMeasure(measure) ? { measure, place: wholePlace(parameters), ...span, axes: {} } : null;
    };
    return [column(name, batch, addressOf)];
  });
  // The period's own totals: those that they are compared with give way where they would reveal something.
  const headlines = columns
    .slice(0, 1)
    .flatMap(({ addresses }) => addresses.flatMap((address) => address ?? []));
  return { columns, sums: [], headlines };
}

function areaTopic({ batch, parameters }: Reading): TableCounts {
  const [areas, codes] = [texts(batch, 'area'), texts(batch, 'code')];
  const axis = String(parameters.axis ?? 'topic');
  const nameOf = classNames(codes);
  const span = spanOf(parameters, '');
  if (span === null) return { columns: [], sums: [], headlines: [] };
  const pieces = column('pieces', batch, (row) => ({
    measure: 'pieces',
    place: rowPlace(areas[row] ?? '', parameters),
    ...span,
    axes: { [axis]: nameOf(codes[row] ?? '') },
  }));
  const sums = [
    ...sumsOf(pieces, (address) => withoutAxes(address, span, 'pieces')),
    ...sumsOf(pieces, (address) => ({ ...address, place: wholePlace(parameters) })),
  ];
  return {
    columns: [pieces],
    sums: [...sums, ...classSums([pieces], String(parameters.classes ?? ''))],
    headlines: [],
  };
}

/** It counts departments, and the registrations that have one: all but accusations and those without. */
function departmentSpread({ batch, parameters }: Reading): TableCounts {
  const span = spanOf(parameters, '');
  if (span === null) return { columns: [], sums: [], headlines: [] };
  const at = (axes: Address['axes']): Address => ({
    measure: 'pieces',
    place: wholePlace(parameters),
    ...span,
    axes,
  });
  const stated = at({ org: 'stated' });
  return {
    columns: [column('pieces', batch, () => stated)],
    sums: [{ whole: at({}), parts: [stated, at({ org: 'unknown' }), at({ purpose: 'accusation' })] }],
    headlines: [],
  };
}

/** The counts of a table of this id, read with these parameters. `monthEnd`: the day a statistical month ends on. */
export function tableCounts(
  id: string,
  batch: TypedBatch,
  parameters: TableParameters,
  monthEnd: number,
): TableCounts {
  const reading = { batch, parameters, monthEnd };
  const axis = typeof parameters.axis === 'string' ? parameters.axis : null;
  switch (id) {
    case 'total-by-period':
      return totalByPeriod(reading);
    case 'total-by-month':
      return alongMonths(reading, null, false);
    case 'focus-by-month':
      return alongMonths(reading, 'topic', false);
    case 'channel-by-month':
    case 'topic-by-month':
      return alongMonths(reading, axis, true);
    case 'focus-counts':
      return alongOneKey(reading, 'topic', false);
    case 'area-counts':
      return alongOneKey(reading, null, true);
    case 'area-topic':
      return areaTopic(reading);
    case 'department-spread':
      return departmentSpread(reading);
    case 'situation-counts':
      return situationCountsOf(reading);
    case 'data-quality':
      return qualityCounts(reading);
    default:
      if (axis === null) throw new RangeError(`nothing is known of what the table ${id} counts`);
      return alongOneKey(reading, axis, true);
  }
}
