// The 1,200 decisions of reference/06_risk as designs for regressions; the first 840 are of 2015 to 2021.
import { readFileSync } from 'node:fs';
import { readCsvFixture } from '../../fixtures/read-csv.ts';

const kinds = ['land', 'env', 'housing', 'welfare', 'labour'];

/** One decision of the reference, its features in the order of R's terms without the intercept. */
export interface ReferenceDecision {
  readonly id: number;
  readonly year: number;
  readonly index: number;
  /** expert_index, five kinds against transport, consulted, comp_ratio, ln(1 + earlier petitions). */
  readonly features: readonly number[];
  readonly population: number;
  readonly serious: number;
  readonly petitions: number;
}

export const decisions: readonly ReferenceDecision[] = readCsvFixture(
  'reference/06_risk/decisions_input.csv',
).map((row) => ({
  id: Number(row.id),
  year: Number(row.year),
  index: Number(row.expert_index),
  features: [
    Number(row.expert_index),
    ...kinds.map((kind) => (row.kind === kind ? 1 : 0)),
    Number(row.consulted),
    Number(row.comp_ratio),
    Math.log1p(Number(row.prior_petitions)),
  ],
  population: Number(row.pop_affected),
  serious: Number(row.escalated),
  petitions: Number(row.petitions_12m),
}));

export const training = decisions.slice(0, 840);
export const holdout = decisions.slice(840);

/** A JSON file of reference/06_risk. */
export function expected(name: string) {
  const url = new URL(`../../fixtures/reference/06_risk/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

/** How far numbers are apart at most. */
export function largestDifference(found: readonly number[], wanted: readonly number[]): number {
  if (found.length !== wanted.length) return Number.POSITIVE_INFINITY;
  return Math.max(...found.map((value, index) => Math.abs(value - (wanted[index] ?? Number.NaN))));
}

/** Means and population standard deviations of columns. */
export function scalesOf(rows: readonly (readonly number[])[]): { means: number[]; deviations: number[] } {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? 0)) ?? [];
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const deviations = columns.map((values, column) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - (means[column] ?? 0)) ** 2, 0) / values.length),
  );
  return { means, deviations };
}

/** Columns centred and divided by the scales of other rows. */
export function standardised(
  rows: readonly (readonly number[])[],
  { means, deviations }: ReturnType<typeof scalesOf>,
): number[][] {
  return rows.map((row) =>
    row.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1)),
  );
}
