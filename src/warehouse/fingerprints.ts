// What a model was built from, in one hash: if it is the same, so is the result.
import { createHash } from 'node:crypto';
import type { Model } from './model-files.ts';
import type { ModelGraph } from './model-graph.ts';

/** A model's state: of its own text, of each input, and of both together. */
export interface Fingerprint {
  readonly sqlHash: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly whole: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The fingerprints of all models; `versions` are those of the tables that no model builds. */
export function fingerprints(
  graph: ModelGraph,
  versions: ReadonlyMap<string, number>,
): ReadonlyMap<string, Fingerprint> {
  const found = new Map<string, Fingerprint>();
  const stateOf = (input: string): string => found.get(input)?.whole ?? `version ${versions.get(input) ?? 0}`;
  for (const model of graph.models) {
    const sqlHash = sha256(`${model.materialized}\n${model.sql.text}`);
    const inputs = Object.fromEntries(
      (graph.inputs.get(model.name) ?? []).map((name) => [name, stateOf(name)]),
    );
    found.set(model.name, { sqlHash, inputs, whole: sha256(JSON.stringify([sqlHash, inputs])) });
  }
  return found;
}

/** A model as it was built last. */
export interface BuiltModel {
  readonly sqlHash: string;
  readonly fingerprint: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly rows: number | null;
  /** Whether its table or view is still there. */
  readonly exists: boolean;
}

/** Why a model must be built, or that it need not be. */
export type Reason =
  | { readonly kind: 'never' | 'missing' | 'sql' | 'fresh' }
  | { readonly kind: 'input'; readonly input: string };

/** Compares what a model would be built from with what it was built from. */
export function reasonToBuild(now: Fingerprint, built: BuiltModel | undefined): Reason {
  if (built === undefined) return { kind: 'never' };
  if (!built.exists) return { kind: 'missing' };
  if (built.sqlHash !== now.sqlHash) return { kind: 'sql' };
  if (built.fingerprint === now.whole) return { kind: 'fresh' };
  const changed = Object.entries(now.inputs).find(([name, state]) => built.inputs[name] !== state);
  return { kind: 'input', input: changed?.[0] ?? '' };
}

/** The models that are no longer defined, of those built before. */
export function abandoned(models: readonly Model[], built: Iterable<string>): readonly string[] {
  const names = new Set(models.map(({ name }) => name));
  return [...built].filter((name) => !names.has(name)).toSorted();
}
