// Messages as rows of counts of their terms, the title's counted several times.
import { matrixBuilder, type SparseMatrix } from '../linear/sparse-matrix.ts';
import { termCounter } from './terms.ts';
import type { NgramCounter } from './trie.ts';
import type { FoldedMessage } from './vocabulary.ts';

/** Counts of `terms` in each message; a term of the title counts `titleWeight` times. */
export const countMatrix = (
  messages: Iterable<FoldedMessage>,
  terms: readonly string[],
  titleWeight: number,
): SparseMatrix => countedBy(messages, termCounter(terms), titleWeight);

/** What `counter` counts in each message. */
export function countedBy(
  messages: Iterable<FoldedMessage>,
  counter: NgramCounter,
  titleWeight: number,
): SparseMatrix {
  const builder = matrixBuilder(counter.counts.length);
  for (const { title, body } of messages) {
    counter.add(title, titleWeight);
    counter.add(body, 1);
    for (let index = 0; index < counter.size(); index += 1) {
      const feature = counter.touched[index] ?? 0;
      builder.add(feature, counter.counts[feature] ?? 0);
    }
    counter.clear();
    builder.endRow();
  }
  return builder.finish();
}
