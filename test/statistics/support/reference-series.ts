// The generated weekly and monthly counts that the reference values were computed from.
import { readCsvFixture } from '../../fixtures/read-csv.ts';

type SeriesName = 'high' | 'mid' | 'low' | 'newcat';
export const seriesNames: readonly SeriesName[] = ['high', 'mid', 'low', 'newcat'];

const weekly = readCsvFixture('reference/00_inputs/synthetic_weekly.csv');
const monthly = readCsvFixture('reference/00_inputs/synthetic_monthly.csv');

const column = (rows: readonly Record<string, string>[], name: string): number[] =>
  rows.map((row) => Number(row[name]));

export const weeklyCounts = (name: SeriesName): number[] => column(weekly, name);
export const monthlyCounts = (name: SeriesName): number[] => column(monthly, name);

/** The Mondays of the weekly counts. */
export const mondays: readonly string[] = weekly.map((row) => row.week_monday ?? '');

/** Shares of each week around and after the Chinese New Year. */
export const newYearShares: readonly number[][] = [
  column(weekly, 'cny_share'),
  column(weekly, 'post_cny_share'),
];

/** A reference table as numbers; NA becomes null. */
export function referenceTable(path: string): Record<string, number | null>[] {
  return readCsvFixture(`reference/${path}`).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, cell === 'NA' || cell === '' ? null : Number(cell)]),
    ),
  );
}
