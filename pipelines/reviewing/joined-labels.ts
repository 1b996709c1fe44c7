// Labels by people beside a labelled table: classes that overlap cannot be learned side by side.
import { translatorTo } from '../../src/taxonomy/label-translation.ts';
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts';
import type { LabelledMessage } from '../../src/text/topics/labelled-messages.ts';

export interface JoinedLabels {
  readonly messages: readonly LabelledMessage[];
  /** Labels by people that count with a wider one of the table. */
  readonly widened: number;
}

/**
 * Puts topics given by people beside those of a table, under codes. Where the table knows a topic only as part of a
 * composite, the topic counts with the narrowest composite that holds it: as classes of their own the two would
 * contradict each other. Topics that the table does not know stay.
 */
export function joinedLabels(
  taxonomy: Taxonomy,
  reviewed: readonly LabelledMessage[],
  table: readonly LabelledMessage[],
): JoinedLabels {
  const wider = translatorTo(
    taxonomy,
    table.flatMap(({ label }) => label ?? []),
  );
  const counted = reviewed.map(({ title, text, label }) => {
    return { title, text, label: label === null ? null : (wider(label) ?? label) };
  });
  return {
    messages: [...counted, ...table],
    widened: counted.filter(({ label }, row) => label !== reviewed[row]?.label).length,
  };
}
