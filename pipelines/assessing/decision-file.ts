// A decision in a YAML file: facts, features with the day on which they were known, and factors.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { failure, gathered } from '../../src/foundation/errors.ts';
import { readDay } from '../../src/risk/admission.ts';
import type { RawDecision } from './register-decisions.ts';

const cell = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value));
const day = z
  .string()
  .refine((text) => readDay(text) !== null)
  .transform(readDay);

const feature = z.union([
  cell.transform((value) => ({ value, as_of: null, source: null })),
  z.strictObject({
    value: cell,
    as_of: day.nullable().default(null),
    source: z.string().nullable().default(null),
  }),
]);

const factor = z.strictObject({
  factor: z.string(),
  weight: z.number(),
  p: z.number(),
  q: z.number(),
  p_after: z.number().nullable().default(null),
  q_after: z.number().nullable().default(null),
  measure: z.string().nullable().default(null),
});

const schema = z.strictObject({
  id: cell,
  title: z.string().nullable().default(null),
  type: z.string().nullable().default(null),
  topic: cell.nullable().default(null),
  area: cell.nullable().default(null),
  t0: day.nullable().default(null),
  as_of: day.nullable().default(null),
  features: z.record(z.string(), feature).default({}),
  factors: z.array(factor).default([]),
});

/**
 * Reads a decision file. Values without a day of their own were known on its `as_of`, or on `t0`. Throws
 * `risk.decision_file` for each place that cannot be read, by key and never by value.
 */
export async function readDecisionFile(path: string): Promise<RawDecision> {
  const file = basename(path);
  const document = parseDocument(await readFile(path, 'utf8'));
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw failure(
      'risk.decision_file',
      { key: broken.code },
      { place: { file, line: broken.linePos?.[0].line ?? 1 } },
    );
  }
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
      return keys.map((key) => {
        const at = [...issue.path, ...(key === null ? [] : [key])].join('.') || 'id';
        return failure('risk.decision_file', { key: at }, { place: { file } });
      });
    });
    throw gathered(problems) ?? failure('risk.decision_file', { key: 'id' }, { place: { file } });
  }
  const { as_of: known, features, factors, ...facts } = parsed.data;
  return {
    ...facts,
    topic: facts.topic?.padStart(2, '0') ?? null,
    stage: 'pending',
    features: Object.entries(features).map(([name, one]) => ({
      name,
      value: one.value,
      asOf: one.as_of ?? known,
      source: one.source,
    })),
    factors: factors.map(({ p_after: pAfter, q_after: qAfter, ...one }) => ({ ...one, pAfter, qAfter })),
  };
}
