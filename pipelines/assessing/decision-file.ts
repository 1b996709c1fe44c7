// A decision in a YAML file: facts, features with the day on which they were known, and factors.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { failure, gathered, type WeathervaneError } from '../../src/foundation/errors.ts';
import { nearest } from '../../src/foundation/nearest.ts';
import { decisionFeatures } from '../../src/intake/decision-features.ts';
import { encodingDetector } from '../../src/intake/encoding.ts';
import { readDay } from '../../src/risk/admission.ts';
import type { RawDecision } from './register-decisions.ts';
import { scrubbedDecision } from './scrubbed-decision.ts';

const cell = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value));
const day = z
  .string()
  .refine((text) => readDay(text) !== null)
  .transform(readDay);

/** A feature whose value was left open is one that is not known. */
const unsaid = z.null().transform(() => '');
const feature = z.union([
  z.union([cell, unsaid]).transform((value) => ({ value, as_of: null, source: null })),
  z.strictObject({
    value: z.union([cell, unsaid]),
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

const shape = {
  id: cell,
  title: z.string().nullable().default(null),
  type: z.string().nullable().default(null),
  topic: cell.nullable().default(null),
  area: cell.nullable().default(null),
  t0: day.nullable().default(null),
  as_of: day.nullable().default(null),
  features: z.record(z.string(), feature).nullable().default({}),
  factors: z
    .array(factor)
    .nullable()
    .default([])
    .superRefine((list, context) => {
      for (const [row, one] of (list ?? []).entries()) {
        if (list?.findIndex(({ factor: name }) => name === one.factor) === row) continue;
        context.addIssue({ code: 'custom', path: [row, 'factor'], params: { wants: 'once' } });
      }
    }),
} as const;

const schema = z.strictObject(shape);
const keys = [...Object.keys(shape), ...Object.keys(factor.shape)];

/** What a file of one decision never needs, in bytes; reading more would take long and tell nothing. */
const mostBytes = 256 * 1024;

/** The text of a file in UTF-8, UTF-16 or GB18030. Throws where it is too large, or no text. */
async function textOf(path: string, file: string): Promise<string> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size > mostBytes)
      throw failure('risk.decision_file_large', { limit: mostBytes / 1024 }, { place: { file } });
    const bytes = await handle.readFile();
    const detector = encodingDetector();
    detector.push(bytes);
    const { encoding } = detector.verdict();
    const text = encoding === null ? null : new TextDecoder(encoding).decode(bytes);
    if (text === null || text.includes('\0'))
      throw failure('risk.decision_file_binary', {}, { place: { file } });
    return text;
  } finally {
    await handle.close();
  }
}

/** The one document of a text, as plain values. Throws where there is none, more than one, or no YAML. */
function documentOf(text: string, file: string): unknown {
  const documents = parseAllDocuments(text);
  const broken = documents.flatMap(({ errors }) => errors)[0];
  if (broken !== undefined) {
    const place = { file, line: broken.linePos?.[0].line ?? 1 };
    const isTwice = broken.code === 'DUPLICATE_KEY';
    throw failure(isTwice ? 'risk.decision_file_key_twice' : 'risk.decision_file_syntax', {}, { place });
  }
  if (documents.length > 1) throw failure('risk.decision_file_many', {}, { place: { file } });
  const content: unknown = documents[0]?.toJS() ?? null;
  if (content === null) throw failure('risk.decision_file_empty', {}, { place: { file } });
  if (Array.isArray(content)) throw failure('risk.decision_file_many', {}, { place: { file } });
  return content;
}

/** The key at which an issue stands; what stands in a list is counted from 1. */
const keyOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');

/** An issue by its key, never by a value. */
function problemsOf(issue: z.core.$ZodIssue, file: string): WeathervaneError[] {
  const place = { file };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const key = keyOf([...issue.path, name]);
      return failure('risk.decision_file_key', { key, nearest: nearest(name, keys) ?? '' }, { place });
    });
  }
  const key = keyOf(issue.path);
  if (key === '' || issue.input === undefined) {
    return [failure('risk.decision_file_missing', { key: key === '' ? 'id' : key }, { place })];
  }
  if (issue.code === 'custom' && issue.params?.wants === 'once') {
    return [failure('risk.decision_file_factor_twice', { key }, { place })];
  }
  if (/(?:^|\.)(?:t0|as_of)$/.test(key)) return [failure('risk.decision_file_day', { key }, { place })];
  const isNumber = issue.code === 'invalid_type' && issue.expected === 'number';
  return [failure(isNumber ? 'risk.decision_file_number' : 'risk.decision_file', { key }, { place })];
}

const named = new Map(Object.entries(decisionFeatures).map(([name, header]) => [header, name]));

/**
 * Reads a decision file. Features go by their code or by their Chinese name. Values without a day of their own were
 * known on its `as_of`; without that, nobody knows when. Words are without personal data. Throws `risk.decision_file…`
 * for each place that cannot be read, by key and never by value.
 */
export async function readDecisionFile(path: string): Promise<RawDecision> {
  const file = basename(path);
  const parsed = schema.safeParse(documentOf(await textOf(path, file), file), { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, file));
    throw gathered(problems) ?? failure('risk.decision_file', { key: 'id' }, { place: { file } });
  }
  const { as_of: known, features, factors, ...facts } = parsed.data;
  return scrubbedDecision({
    ...facts,
    topic: facts.topic?.padStart(2, '0') ?? null,
    stage: 'pending',
    features: Object.entries(features ?? {}).map(([name, one]) => ({
      name: named.get(name) ?? name,
      value: one.value,
      asOf: one.as_of ?? known,
      source: one.source,
    })),
    factors: (factors ?? []).map(({ p_after: pAfter, q_after: qAfter, ...one }) => ({
      ...one,
      pAfter,
      qAfter,
    })),
  });
}
