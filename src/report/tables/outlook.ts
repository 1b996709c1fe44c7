// The long run and the outlook: months, their trend without season and outliers, and the months that come.
import type { TypedBatch } from '../../foundation/columns.ts';
import { messages } from '../../foundation/messages/index.ts';
import { seasonalMannKendall, seasonalSenSlope } from '../../statistics/mann-kendall.ts';
import {
  type Outlook,
  type OutlookMethod,
  outlookError,
  outlookMethods,
  seasonalNaive,
} from '../../statistics/seasonal-naive.ts';
import { stl } from '../../statistics/stl.ts';
import { counts, texts, total } from '../read-columns.ts';
import { monthBefore } from '../scope.ts';
import type { TableDefinition } from './definition.ts';
import { realColumn, textColumn, wholeColumn } from './office-columns.ts';

const YEAR = 12;
const AHEAD = 6;
const CONFIDENCE = 0.8;
/** The latest months from which past outlooks are tried. */
const TRIED = 24;
/** Months from which a season and a trend can be told apart. */
const LEAST_MONTHS = 36;

interface LongRun {
  readonly months: readonly string[];
  readonly pieces: readonly number[];
}

function longRun(batch: TypedBatch): LongRun {
  return { months: texts(batch, 'month'), pieces: counts(batch, 'pieces').map((count) => count ?? 0) };
}

/** The trend in counts: decomposed on the logarithm, since seasons multiply. */
function trendOf(pieces: readonly number[]): (number | null)[] {
  const logarithms = pieces.map((count) => Math.log(count + 1));
  const parts =
    pieces.length < LEAST_MONTHS
      ? null
      : stl(logarithms, { period: YEAR, seasonWindow: 'periodic', robust: true, fit: 'every' });
  return parts === null
    ? pieces.map(() => null)
    : parts.trend.map((value) => Math.max(0, Math.exp(value) - 1));
}

const asked = { period: YEAR, horizons: AHEAD, confidence: CONFIDENCE, origins: TRIED };

/** The method that was less wrong over the back-test, and how wrong each has been; the simple one unless beaten. */
function backtested(pieces: readonly number[]) {
  const errorOf = (method: OutlookMethod): number | null =>
    pieces.length < LEAST_MONTHS ? null : outlookError(pieces, { ...asked, method });
  const errors = { same: errorOf('same'), grown: errorOf('grown') };
  const isBeaten = errors.same !== null && errors.grown !== null && errors.grown < errors.same;
  const method: OutlookMethod = isBeaten ? 'grown' : 'same';
  return { method, errors };
}

function outlookOf(pieces: readonly number[]): readonly Outlook[] {
  if (pieces.length < LEAST_MONTHS) return [];
  return seasonalNaive(pieces, { ...asked, method: backtested(pieces).method });
}

const after = (month: string, months: number): string => monthBefore(month, -months);

/** Months as they were with their trend, then the months ahead. */
const outlook: TableDefinition = {
  id: 'outlook',
  title: messages['warning.table_outlook'],
  sql: 'sql/tables/outlook.sql',
  takes: ['months_to', 'area'],
  content(batch) {
    const { months, pieces } = longRun(batch);
    const ahead = outlookOf(pieces);
    const last = months.at(-1) ?? '';
    const empty = ahead.map(() => null);
    const none = pieces.map(() => null);
    return {
      columns: [
        textColumn('key', 'month', messages['report.column_month'], [
          ...months,
          ...ahead.map(({ horizon }) => after(last, horizon)),
        ]),
        wholeColumn('pieces', messages['report.column_pieces'], 'pieces', [...pieces, ...empty]),
        realColumn('trend', messages['warning.column_trend'], 'pieces', [...trendOf(pieces), ...empty]),
        realColumn('outlook', messages['warning.column_outlook'], 'pieces', [
          ...none,
          ...ahead.map(({ point }) => point),
        ]),
        realColumn('outlook_low', messages['warning.column_outlook_low'], 'pieces', [
          ...none,
          ...ahead.map(({ interval }) => interval?.[0] ?? null),
        ]),
        realColumn('outlook_high', messages['warning.column_outlook_high'], 'pieces', [
          ...none,
          ...ahead.map(({ interval }) => interval?.[1] ?? null),
        ]),
      ],
      rowCount: months.length + ahead.length,
      rowsCounted: total(pieces),
    };
  },
};

/** Whether there is a trend over the years, how steep it is a year, and how wrong the outlook has been. */
const longTrend: TableDefinition = {
  id: 'long-trend',
  title: messages['warning.table_long_trend'],
  sql: 'sql/tables/outlook.sql',
  takes: ['months_to', 'area'],
  content(batch, { language }) {
    const { pieces } = longRun(batch);
    const isLong = pieces.length >= LEAST_MONTHS;
    const slope = isLong ? seasonalSenSlope(pieces, YEAR) : null;
    const { method, errors } = backtested(pieces);
    return {
      columns: [
        textColumn('key', 'series', messages['warning.column_series'], ['all']),
        textColumn('label', 'name', messages['warning.column_series'], [messages['warning.whole'][language]]),
        textColumn('label', 'series_note', messages['warning.column_outlook_method'], [
          messages[`warning.outlook_${method}`][language],
        ]),
        wholeColumn('months', messages['warning.column_months'], 'count', [pieces.length]),
        realColumn('slope', messages['warning.column_slope'], 'pieces', [slope]),
        realColumn('p_value', messages['warning.column_p'], 'probability', [
          isLong ? seasonalMannKendall(pieces, YEAR).pValue : null,
        ]),
        ...outlookMethods.map((name) =>
          realColumn(`outlook_error_${name}`, messages[`warning.column_outlook_error_${name}`], 'pieces', [
            errors[name],
          ]),
        ),
      ],
      rowCount: 1,
      rowsCounted: total(pieces),
    };
  },
};

/** The tables of the long run. */
export const outlookTables: readonly TableDefinition[] = [outlook, longTrend];
