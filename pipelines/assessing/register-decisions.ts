// The decisions of the register, as they came: facts, features, factors.
import type { RawFactor, RawFeature } from '../../src/risk/admission.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';

/** A decision before anything of it was admitted. */
export interface RawDecision {
  readonly id: string;
  readonly title: string | null;
  readonly type: string | null;
  readonly topic: string | null;
  readonly area: string | null;
  readonly stage: string | null;
  /** A day number. */
  readonly t0: number | null;
  readonly features: readonly RawFeature[];
  readonly factors: readonly RawFactor[];
}

/** All decisions of the register, in the order of their numbers. */
export async function registerDecisions(warehouse: Warehouse): Promise<RawDecision[]> {
  const [facts, features, factors] = [
    columnReader(await warehouse.query(sqlFile('sql/risk/decisions.sql'))),
    await featuresByDecision(warehouse),
    await factorsByDecision(warehouse),
  ];
  const columns = ['title', 'type', 'topic', 'area_code', 'stage'] as const;
  const [titles, types, topics, areas, stages] = columns.map((name) => facts.text(name));
  const days = facts.number('t0');
  return facts.text('id').map((name, row) => {
    const id = name ?? '';
    return {
      id,
      title: titles?.[row] ?? null,
      type: types?.[row] ?? null,
      topic: topics?.[row] ?? null,
      area: areas?.[row] ?? null,
      stage: stages?.[row] ?? null,
      t0: days[row] ?? null,
      features: features.get(id) ?? [],
      factors: factors.get(id) ?? [],
    };
  });
}

async function featuresByDecision(warehouse: Warehouse): Promise<ReadonlyMap<string, RawFeature[]>> {
  const found = new Map<string, RawFeature[]>();
  for await (const batch of warehouse.stream(sqlFile('sql/risk/features.sql'))) {
    const { text, number } = columnReader(batch);
    const [names, values, sources, days] = [text('feature'), text('value'), text('source'), number('as_of')];
    for (const [row, id] of text('decision_id').entries()) {
      const feature = {
        name: names[row] ?? '',
        value: values[row] ?? '',
        asOf: days[row] ?? null,
        source: sources[row] ?? null,
      };
      found.set(id ?? '', [...(found.get(id ?? '') ?? []), feature]);
    }
  }
  return found;
}

async function factorsByDecision(warehouse: Warehouse): Promise<ReadonlyMap<string, RawFactor[]>> {
  const found = new Map<string, RawFactor[]>();
  for await (const batch of warehouse.stream(sqlFile('sql/risk/factors.sql'))) {
    const { text, number } = columnReader(batch);
    const [names, measures] = [text('factor'), text('measure')];
    const [weight, p, q, pAfter, qAfter] = ['weight', 'p', 'q', 'p_after', 'q_after'].map((name) =>
      number(name),
    );
    for (const [row, id] of text('decision_id').entries()) {
      const factor = {
        factor: names[row] ?? '',
        weight: weight?.[row] ?? null,
        p: p?.[row] ?? null,
        q: q?.[row] ?? null,
        pAfter: pAfter?.[row] ?? null,
        qAfter: qAfter?.[row] ?? null,
        measure: measures[row] ?? null,
      };
      found.set(id ?? '', [...(found.get(id ?? '') ?? []), factor]);
    }
  }
  return found;
}
