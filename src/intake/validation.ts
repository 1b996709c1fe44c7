// Typing: cells of text become the register's types; a row that cannot be read is set aside with its reason.
import type { Cell, TextBatch, TypedColumn } from '../foundation/columns.ts';
import { messages } from '../foundation/messages/index.ts';
import { cleanIdentifier, cleanText, cleanValue, readBoolean, readDecimal, readInteger } from './cells.ts';
import { type DateOptions, readMoment } from './dates.ts';
import type { Field } from './fields.ts';
import { cellsOf, type FittedField } from './mapping.ts';
import type { FaultReason } from './source-table.ts';
import { replacementOf, valueReader } from './value-map.ts';

const validationReasons = [
  'missing_id',
  'missing_date',
  'missing_value',
  'bad_date',
  'bad_number',
  'bad_boolean',
  'future_date',
  'purged',
] as const;

/** Why a row that could be read cannot be loaded. */
export type ValidationReason = (typeof validationReasons)[number];

const isValidationReason = (reason: FaultReason | ValidationReason): reason is ValidationReason =>
  validationReasons.some((own) => own === reason);

/** The message that words a reason for setting a row aside. */
export function reasonMessage(reason: FaultReason | ValidationReason) {
  return isValidationReason(reason)
    ? (`mapping.fault.${reason}` as const)
    : (`intake.fault.${reason}` as const);
}

const entries: ReadonlySet<string> = new Set(Object.keys(messages));

const isMessage = (key: string): key is ReturnType<typeof reasonMessage> => entries.has(key);

/** The message of a reason as it stands in the quarantine; null for a reason of another version. */
export function reasonKey(reason: string): ReturnType<typeof reasonMessage> | null {
  return [`mapping.fault.${reason}`, `intake.fault.${reason}`].find(isMessage) ?? null;
}

/** A row set aside: where it stands in the file, the field at fault (null: the whole row), and why. */
export interface QuarantinedRow {
  readonly row: number;
  readonly field: string | null;
  readonly reason: FaultReason | ValidationReason;
}

/** Rows that were read, as typed columns, and those that were set aside: together all rows of the batch. */
export interface ValidatedRows {
  readonly rowNumbers: readonly number[];
  readonly columns: readonly TypedColumn[];
  readonly quarantined: readonly QuarantinedRow[];
  /** How many words of a choice were not known, by field. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** What reading one cell came to: a value, or the reason why there is none. */
type Reading<Value> = { readonly value: Value | null } | { readonly reason: ValidationReason };

const secondsOfDay = 86_400;
const nothing = { value: null };

const missing = ({ name, type }: Field): ValidationReason =>
  name === 'id' ? 'missing_id' : type === 'moment' || type === 'date' ? 'missing_date' : 'missing_value';

function readWith<Value>(
  cell: Cell,
  read: (text: string) => Value | null,
  reason: ValidationReason,
): Reading<Value> {
  const text = cleanText(cell);
  if (text === null) return nothing;
  const value = read(text);
  if (value !== null) return { value };
  return cleanValue(text) === null ? nothing : { reason };
}

/** Day numbers between which registrations are taken in, both included. */
interface DaySpan {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Reads the columns of batches; the mapping's own words and the date order are settled once. A registration
 * dated after the day number `latest` cannot be true and is set aside, and so is one dated before `earliest`:
 * such registrations were purged.
 */
export function rowReader(
  fields: readonly FittedField[],
  dateOptions: (field: Field) => Partial<DateOptions>,
  { earliest = Number.NEGATIVE_INFINITY, latest = Number.POSITIVE_INFINITY }: Partial<DaySpan> = {},
): (batch: TextBatch) => ValidatedRows {
  const readers = fields.map((fitted) => ({
    fitted,
    read: columnReader(fitted, { ...dateOptions(fitted.field), earliest, latest }),
  }));
  return (batch) => {
    const faults: (QuarantinedRow | undefined)[] = [];
    const unknown = new Map<string, number>();
    const columns = readers.flatMap(({ fitted, read }) => {
      const { name, required } = fitted.field;
      const report: Report = {
        fault: (index, reason) => {
          faults[index] ??= { row: batch.rowNumbers[index] ?? 0, field: name, reason };
        },
        empty: (index) => {
          if (required) report.fault(index, missing(fitted.field));
        },
        unknown: () => unknown.set(name, (unknown.get(name) ?? 0) + 1),
      };
      return read(cellsOf(fitted, batch), report);
    });
    const quarantined = faults.filter((fault) => fault !== undefined);
    if (quarantined.length === 0) return { rowNumbers: batch.rowNumbers, columns, quarantined, unknown };
    const kept = <Value>(values: readonly Value[]): Value[] =>
      values.filter((_, index) => faults[index] === undefined);
    return {
      rowNumbers: kept(batch.rowNumbers),
      columns: columns.map((one) => filtered(one, kept)),
      quarantined,
      unknown,
    };
  };
}

/** A column without the rows that were set aside. */
function filtered(column: TypedColumn, kept: <Value>(values: readonly Value[]) => Value[]): TypedColumn {
  switch (column.type) {
    case 'boolean':
      return { name: column.name, type: column.type, values: kept(column.values) };
    case 'text':
    case 'uuid':
      return { name: column.name, type: column.type, values: kept(column.values) };
    default:
      return { name: column.name, type: column.type, values: kept(column.values) };
  }
}

interface Report {
  readonly fault: (index: number, reason: ValidationReason) => void;
  readonly empty: (index: number) => void;
  readonly unknown: () => void;
}

type ColumnReader = (cells: readonly Cell[], report: Report) => readonly TypedColumn[];

/** Applies a reading to every cell, reporting those that fail or are empty. */
function each<Value>(
  cells: readonly Cell[],
  report: Report,
  read: (cell: Cell) => Reading<Value>,
): (Value | null)[] {
  return cells.map((cell, index) => {
    const reading = read(cell);
    if ('reason' in reading) {
      report.fault(index, reading.reason);
      return null;
    }
    if (reading.value === null) report.empty(index);
    return reading.value;
  });
}

type DateReading = Partial<DateOptions> & DaySpan;

function columnReader({ field, values }: FittedField, dates: DateReading): ColumnReader {
  const { name } = field;
  const replaced = replacementOf(values);
  switch (field.type) {
    case 'identifier':
      return (cells, report) => [
        {
          name,
          type: 'text',
          values: each(cells, report, (cell) => ({ value: mapCell(cleanIdentifier(cell), replaced) })),
        },
      ];
    case 'text':
      return (cells, report) => [
        {
          name,
          type: 'text',
          values: each(cells, report, (cell) => ({ value: mapCell(cleanValue(cell), replaced) })),
        },
      ];
    case 'choice':
      return choiceReader(field, values);
    case 'integer': {
      const read = (text: string): number | null => {
        const value = readInteger(replaced(text));
        return value === null || value < field.minimum ? null : value;
      };
      return (cells, report) => [
        { name, type: 'integer', values: each(cells, report, (cell) => readWith(cell, read, 'bad_number')) },
      ];
    }
    case 'number': {
      const read = (text: string): number | null => readDecimal(replaced(text));
      return (cells, report) => [
        { name, type: 'double', values: each(cells, report, (cell) => readWith(cell, read, 'bad_number')) },
      ];
    }
    case 'boolean': {
      const read = (text: string): boolean | null => readBoolean(replaced(text));
      return (cells, report) => [
        { name, type: 'boolean', values: each(cells, report, (cell) => readWith(cell, read, 'bad_boolean')) },
      ];
    }
    case 'date':
    case 'moment':
      return (cells, report) => {
        const moments = each(cells, report, (cell) =>
          readWith(cell, (text) => readMoment(text, dates), 'bad_date'),
        );
        const days: TypedColumn = {
          name,
          type: 'date',
          values: moments.map((moment) => moment?.day ?? null),
        };
        if (field.type === 'date') return [days];
        for (const [index, moment] of moments.entries()) {
          if (moment !== null && moment.day > dates.latest) report.fault(index, 'future_date');
          if (moment !== null && moment.day < dates.earliest) report.fault(index, 'purged');
        }
        const seconds = moments.map((moment) =>
          moment === null || moment.seconds === null ? null : moment.day * secondsOfDay + moment.seconds,
        );
        return [days, { name: name.replace(/_on$/, '_at'), type: 'timestamp', values: seconds }];
      };
  }
}

const mapCell = (cell: Cell, replaced: (text: string) => string): Cell =>
  cell === null ? null : replaced(cell);

/** A word that is not known is the field's `otherwise`, and counted: no row is lost for it. */
function choiceReader(field: Field, values: Readonly<Record<string, string>>): ColumnReader {
  const meaning = valueReader(field, values);
  return (cells, report) => [
    {
      name: field.name,
      type: 'text',
      values: cells.map((cell) => {
        const text = cleanText(cell);
        const known = text === null ? null : meaning(text);
        if (known !== null) return known;
        if (cleanValue(text) !== null) report.unknown();
        return field.otherwise;
      }),
    },
  ];
}
