// Thresholds of the assessment: a versioned configuration per place with its source, since most are convention.
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { failure } from '../foundation/errors.ts';
import type { DecisionType } from './decision.ts';
import { type DraftFactor, readBands } from './factor-draft.ts';

const share = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);
const levels = z.strictObject({ medium: z.int().min(1), high: z.int().min(1) });

const rules = {
  factor_edges: z
    .tuple([share, share, share, share])
    .describe(
      '单因素：微小/较小/一般/较大/重大 之间 / between negligible, minor, general, major and severe factors',
    ),
  composite: z
    .strictObject({ medium: share, high: share })
    .describe('综合指数：中、高风险起点 / where medium and high begin'),
  overrides: z
    .strictObject({ severe: levels, major: levels })
    .describe('几个重大、较大因素即为中、高 / how many grave factors make medium and high'),
  objection: z
    .array(
      z.strictObject({
        types: z.array(z.string()).min(1),
        medium: percent.nullable(),
        high: percent.nullable(),
        coverage: percent.nullable(),
      }),
    )
    .describe('反对率（%）和调查覆盖率 / shares of objection and of households surveyed, in per cent'),
};

const drafting = {
  weights: z
    .record(z.string(), z.number().positive())
    .describe('草拟因素的权重（data/risk/factors.csv） / weights of drafted factors'),
  bands: z
    .record(z.string(), z.string())
    .describe('草拟因素的概率档，如 <0.9:0.9|<1:0.7|else:0.1 / bands of drafted factors'),
};

const place = z
  .string()
  .regex(/^(\*|\d{2,9})$/)
  .describe('地区代码的开头，* 为各地 / the beginning of a place’s code, * for all');
const source = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const placeSchema = z
  .strictObject({
    place,
    source,
    ...rules,
    weights: drafting.weights.default({}),
    bands: drafting.bands.default({}),
  })
  .refine(
    ({ factor_edges: edges, composite }) =>
      edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? 0)) &&
      composite.medium < composite.high,
  );

const schema = z.strictObject({ version: z.string(), places: z.array(placeSchema).min(1) });

/** What weathervane.yaml says of a place: what it leaves out stays as packaged. */
export const ownThresholdsSchema = z.strictObject({
  version: z.string().min(1).describe('本地规定的版本，印在报告里 / printed in every report'),
  places: z.array(
    z.strictObject({
      place: place.default('*'),
      source: z.union([z.string().min(1), source]).describe('出处：文件名和文号 / where the rule stands'),
      factor_edges: rules.factor_edges.optional(),
      composite: rules.composite.optional(),
      overrides: rules.overrides.optional(),
      objection: rules.objection.optional(),
      weights: drafting.weights.optional(),
      bands: drafting.bands.optional(),
    }),
  ),
});

export type OwnThresholds = z.output<typeof ownThresholdsSchema>;

/** The thresholds of one place, with the version of the file or configuration that set them. */
export type Thresholds = z.output<typeof placeSchema> & { readonly version: string };

/** The rule on objection shares of one kind of decision. */
export type ObjectionRule = Thresholds['objection'][number];

/** All thresholds, by place. */
export interface ThresholdTable {
  readonly places: readonly Thresholds[];
}

function checkedBands({ places }: ThresholdTable, file: string): void {
  for (const { bands } of places) {
    for (const [factor, text] of Object.entries(bands)) {
      if (readBands(text) !== null) continue;
      throw failure(
        'risk.thresholds',
        { key: `bands.${factor}`, problem: '<1:0.5|else:0.1' },
        { place: { file } },
      );
    }
  }
}

/** Reads data/risk/thresholds.yaml or a place's own file. Throws `risk.thresholds`. */
export function readThresholds(text: string, file = 'thresholds.yaml'): ThresholdTable {
  const document = parseDocument(text);
  const parsed = schema.safeParse(document.errors.length === 0 ? document.toJS() : null);
  if (parsed.success) {
    const { version, places } = parsed.data;
    const table = { places: places.map((one) => ({ ...one, version })) };
    checkedBands(table, file);
    return table;
  }
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
  return best;
}

/**
 * The packaged thresholds with those of weathervane.yaml over them: each place of the configuration begins with what
 * was packaged for it. Throws `risk.thresholds` for edges out of order and bands that cannot be read.
 */
export function withOwnThresholds(
  packaged: ThresholdTable,
  own: OwnThresholds,
  file: string,
): ThresholdTable {
  const places = own.places.map(({ place: code, source: said, ...changes }) => {
    const base = thresholdsFor(packaged, code === '*' ? null : code);
    const { version: _, ...rest } = base;
    const named = typeof said === 'string' ? { zh: said, en: said } : said;
    const parsed = placeSchema.safeParse({ ...rest, ...changes, place: code, source: named });
    if (parsed.success) return { ...parsed.data, version: own.version };
    const issue = parsed.error.issues[0];
    const key = ['assessment', code, ...(issue?.path ?? [])].join('.');
    throw failure('risk.thresholds', { key, problem: issue?.message ?? '' }, { place: { file } });
  });
  const set = new Set(places.map((one) => one.place));
  const table = { places: [...places, ...packaged.places.filter((one) => !set.has(one.place))] };
  checkedBands(table, file);
  return table;
}

/** The draft factors with the weights and bands of a place. */
export function placedDrafts(
  drafts: readonly DraftFactor[],
  { weights, bands }: Thresholds,
): readonly DraftFactor[] {
  if (Object.keys(weights).length + Object.keys(bands).length === 0) return drafts;
  return drafts.map((draft) => ({
    ...draft,
    weight: weights[draft.factor] ?? draft.weight,
    bands: readBands(bands[draft.factor] ?? '') ?? draft.bands,
  }));
}

/** The rule on objection for a kind of decision, or null where none is set. */
export function objectionRule({ objection }: Thresholds, type: DecisionType | null): ObjectionRule | null {
  const named = objection.find(({ types }) => type !== null && types.includes(type));
  return named ?? objection.find(({ types }) => types.includes('*')) ?? null;
}
