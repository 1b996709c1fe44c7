// Thresholds of the assessment: a versioned configuration per place with its source, since most are convention.
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { failure } from '../foundation/errors.ts';
import type { DecisionType } from './decision.ts';

const share = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);
const levels = z.strictObject({ medium: z.int().min(1), high: z.int().min(1) });

const placeSchema = z
  .strictObject({
    place: z.string().regex(/^(\*|\d{2,9})$/),
    source: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
    /** Between negligible, minor, general, major and severe factors. */
    factor_edges: z.tuple([share, share, share, share]),
    composite: z.strictObject({ medium: share, high: share }),
    overrides: z.strictObject({ severe: levels, major: levels }),
    objection: z.array(
      z.strictObject({
        types: z.array(z.string()).min(1),
        medium: percent.nullable(),
        high: percent.nullable(),
        coverage: percent.nullable(),
      }),
    ),
  })
  .refine(
    ({ factor_edges: edges, composite }) =>
      edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? 0)) &&
      composite.medium < composite.high,
  );

const schema = z.strictObject({ version: z.string(), places: z.array(placeSchema).min(1) });

/** The thresholds of one place. */
export type Thresholds = z.output<typeof placeSchema> & { readonly version: string };

/** The rule on objection shares of one kind of decision. */
export type ObjectionRule = Thresholds['objection'][number];

/** All thresholds of a file. */
export type ThresholdTable = z.output<typeof schema>;

/** Reads data/risk/thresholds.yaml or a place's own file. Throws `risk.thresholds`. */
export function readThresholds(text: string, file = 'thresholds.yaml'): ThresholdTable {
  const document = parseDocument(text);
  const parsed = schema.safeParse(document.errors.length === 0 ? document.toJS() : null);
  if (parsed.success) return parsed.data;
  const problem = document.errors[0]?.message ?? parsed.error.issues[0]?.message ?? '';
  const key = parsed.error.issues[0]?.path.join('.') ?? '';
  throw failure('risk.thresholds', { key, problem }, { place: { file } });
}

/** The thresholds of a place: those of the longest code that begins its own, else those of `*`. */
export function thresholdsFor(table: ThresholdTable, area: string | null): Thresholds {
  const fitting = table.places
    .filter(({ place }) => place === '*' || area?.startsWith(place))
    .toSorted((a, b) => b.place.length - a.place.length || Number(a.place === '*') - Number(b.place === '*'));
  const [best] = fitting;
  if (best === undefined) throw failure('risk.thresholds', { key: 'places', problem: '*' });
  return { ...best, version: table.version };
}

/** The rule on objection for a kind of decision, or null where none is set. */
export function objectionRule({ objection }: Thresholds, type: DecisionType | null): ObjectionRule | null {
  const named = objection.find(({ types }) => type !== null && types.includes(type));
  return named ?? objection.find(({ types }) => types.includes('*')) ?? null;
}
