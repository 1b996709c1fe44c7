// Ids of figures: one place, one id, whatever the keys hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureId } from '../../src/report/figure-id.ts';

test('different keys never share an id', () => {
  const keys = fc.array(fc.constantFrom('a', '/', '%', '%2F', 'a/b', ''), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(keys, keys, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(figureId('t', one, 'pieces')).not.toBe(figureId('t', other, 'pieces'));
    }),
  );
});

test('ordinary keys read as they are', () => {
  expect(figureId('area-topic', ['431202', '01|08'], 'per_10k')).toBe('area-topic/431202/01|08/per_10k');
});
