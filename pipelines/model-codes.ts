// The codes that the labels of a model stand for on its axis.
import { failure } from '../src/foundation/errors.ts';
import { codeOnAxis } from '../src/taxonomy/label-translation.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';

/** Throws `text.label_without_code` where a label is no code, name or known class of the axis. */
export function modelCodes(
  taxonomy: Taxonomy,
  axis: 'topic' | 'cause' | 'purpose' | 'national',
  labels: readonly string[],
): string[] {
  return labels.map((label) => {
    const code = codeOnAxis(taxonomy, axis, label);
    if (code === null) throw failure('text.label_without_code', { label, axis });
    return code;
  });
}
