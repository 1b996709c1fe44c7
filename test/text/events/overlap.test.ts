// The comparer says of two sets what their Jaccard similarity says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createComparer } from '../../../src/text/events/overlap.ts';
import { jaccard } from '../../../src/text/events/shingles.ts';

/** Few hashes, of which some fall on one bit. */
const sets = fc
  .uniqueArray(
    fc.oneof(
      fc.nat(30),
      fc.nat(30).map((hash) => hash + (1 << 16)),
    ),
    { maxLength: 25 },
  )
  .map((hashes) => Uint32Array.from(hashes, (hash) => hash << 2).sort());

test('whether a similarity is reached is said of one set after the other as the similarity itself says it', () => {
  const comparer = createComparer();
  fc.assert(
    fc.property(sets, fc.array(sets), fc.constantFrom(0.25, 0.5, 0.6, 1), (one, others, least) => {
      comparer.take(one);
      for (const other of others) expect(comparer.reaches(other, least)).toBe(jaccard(one, other) >= least);
    }),
  );
});
