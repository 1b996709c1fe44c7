// Messages as rows of n-gram counts, the title's counted several times.
import { matrixBuilder, type SparseMatrix } from '../linear/sparse-matrix.ts';
import { buildTrie, ngramCounter } from './trie.ts';
import type { FoldedMessage } from './vocabulary.ts';

/** Counts of `ngrams` in each message; an n-gram of the title counts `titleWeight` times. */
export function countMatrix(
  messages: Iterable<FoldedMessage>,
  ngrams: readonly string[],
  titleWeight: number,
): SparseMatrix {
  const counter = ngramCounter(buildTrie(ngrams), ngrams.length);
  const builder = matrixBuilder(ngrams.length);
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
