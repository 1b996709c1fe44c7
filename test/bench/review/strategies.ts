// Ways to choose which messages a person should label next; tried against each other by the simulation.
import type { SparseMatrix } from '../../../src/text/linear/sparse-matrix.ts';
import { type Doubt, questionsOf } from '../../../src/text/topics/review-order.ts';

/** What is known of the messages that nobody has labelled yet. */
export interface Pool {
  /** What the product's own judge says of each, as `review export` sees it. */
  readonly doubts: readonly Doubt[];
  /** How many labels cannot be ruled out. */
  readonly setSizes: readonly number[];
  /** By message, then label. */
  readonly probabilities: Float64Array;
  readonly labels: number;
  /** Rows of length 1. */
  readonly vectors: SparseMatrix;
  /** Groups of near-copies. */
  readonly groups: Int32Array;
}

export type Strategy = (pool: Pool, size: number, random: () => number) => readonly number[];

function sortedRow({ probabilities, labels }: Pool, row: number): Float64Array {
  return probabilities
    .slice(row * labels, (row + 1) * labels)
    .sort()
    .reverse();
}

const margin = (pool: Pool, row: number): number => {
  const [first = 0, second = 0] = sortedRow(pool, row);
  return first - second;
};

const negativeEntropy = ({ probabilities, labels }: Pool, row: number): number =>
  probabilities
    .subarray(row * labels, (row + 1) * labels)
    .reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);

const rowsOf = ({ groups }: Pool): number[] => [...groups.keys()];

/** Messages by ascending worth, near-copies once. */
function ascending(pool: Pool, worth: (pool: Pool, row: number) => number): number[] {
  const seen = new Set<number>();
  return rowsOf(pool)
    .map((row) => ({ row, worth: worth(pool, row) }))
    .sort((a, b) => a.worth - b.worth || a.row - b.row)
    .filter(({ row }) => {
      const group = pool.groups[row] ?? 0;
      if (seen.has(group)) return false;
      seen.add(group);
      return true;
    })
    .map(({ row }) => row);
}

function cosine({ vectors }: Pool, one: number, other: number): number {
  const { starts, indices, values } = vectors;
  const weights = new Map<number, number>();
  for (let cell = starts[one] ?? 0; cell < (starts[one + 1] ?? 0); cell += 1) {
    weights.set(indices[cell] ?? 0, values[cell] ?? 0);
  }
  let sum = 0;
  for (let cell = starts[other] ?? 0; cell < (starts[other + 1] ?? 0); cell += 1) {
    sum += (values[cell] ?? 0) * (weights.get(indices[cell] ?? 0) ?? 0);
  }
  return sum;
}

/** Smallest margins first, but not what is like a message that was chosen before. */
function diverse(likeness: number): Strategy {
  return (pool, size) => {
    const chosen: number[] = [];
    for (const row of ascending(pool, margin)) {
      if (chosen.length === size) break;
      if (chosen.every((other) => cosine(pool, row, other) < likeness)) chosen.push(row);
    }
    return chosen;
  };
}

/** Of the smallest margins, as many clusters as messages are wanted; of each cluster the smallest margin. */
function clustered(width: number): Strategy {
  return (pool, size, random) => {
    const near = ascending(pool, margin).slice(0, width * size);
    const first = near[Math.floor(random() * near.length)] ?? 0;
    const centres = [first];
    const likeness = near.map((row) => cosine(pool, row, first));
    const owner = near.map(() => 0);
    while (centres.length < Math.min(size, near.length)) {
      const at = likeness.reduce((low, value, place) => (value < (likeness[low] ?? 2) ? place : low), 0);
      const centre = near[at] ?? 0;
      centres.push(centre);
      for (const [place, row] of near.entries()) {
        const found = row === centre ? 2 : cosine(pool, row, centre);
        if (found <= (likeness[place] ?? 0)) continue;
        likeness[place] = found;
        owner[place] = centres.length - 1;
      }
    }
    const best = new Map<number, number>();
    for (const [place, row] of near.entries()) {
      const own = owner[place] ?? 0;
      if (!best.has(own)) best.set(own, row);
    }
    return [...best.values()];
  };
}

/** The predicted labels take turns, each with its smallest margins. */
const inTurn: Strategy = (pool, size) => {
  const queues = Map.groupBy(ascending(pool, margin), (row) => {
    const own = pool.probabilities.subarray(row * pool.labels, (row + 1) * pool.labels);
    return own.indexOf(Math.max(...own));
  });
  const longest = Math.max(...[...queues.values()].map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    [...queues.values()].flatMap((queue) => queue[turn] ?? []),
  );
  return turns.flat().slice(0, size);
};

/** Half of the smallest margins, half at random. */
const mixed: Strategy = (pool, size, random) => {
  const sure = ascending(pool, margin).slice(0, size / 2);
  const others = shuffled(pool, size, random).filter((row) => !sure.includes(row));
  return [...sure, ...others].slice(0, size);
};

/** Any of the messages with small margins, so that a round is not all of the same kind. */
const band =
  (width: number): Strategy =>
  (pool, size, random) =>
    ascending(pool, margin)
      .slice(0, width * size)
      .map((row) => ({ row, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, size)
      .map(({ row }) => row);

/** Small margins among what many messages are like: an outlier teaches little about the others. */
const dense: Strategy = (pool, size, random) => {
  const near = ascending(pool, margin).slice(0, 5 * size);
  const sample = shuffled(pool, 200, random);
  return near
    .map((row) => {
      const likeness = sample.reduce((sum, other) => sum + cosine(pool, row, other), 0) / sample.length;
      return { row, worth: (1 - margin(pool, row)) * likeness ** 0.5 };
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, size)
    .map(({ row }) => row);
};

function shuffled(pool: Pool, size: number, random: () => number): number[] {
  return rowsOf(pool)
    .map((row) => ({ row, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ row }) => row);
}

/** What the product asks: the smallest margins among those whose label set is not one label. */
const asExported: Strategy = ({ doubts, setSizes }, size) => {
  const open = [...doubts.keys()].filter((row) => setSizes[row] !== 1);
  const questions = questionsOf(
    open.flatMap((row) => doubts[row] ?? []),
    size,
  );
  return questions.flatMap(({ shown }) => open[shown] ?? []);
};

export const strategies: Readonly<Record<string, Strategy>> = {
  random: shuffled,
  'review export': asExported,
  'least confidence': (pool, size) =>
    ascending(pool, (own, row) => sortedRow(own, row)[0] ?? 0).slice(0, size),
  entropy: (pool, size) => ascending(pool, negativeEntropy).slice(0, size),
  'margin, unlike each other': diverse(0.25),
  'margin, of clusters': clustered(5),
  'margin, labels in turn': inTurn,
  'margin, half at random': mixed,
  'margin, typical first': dense,
  'margin, any of three times as many': band(3),
  'margin, any of six times as many': band(6),
};
