// Says topic codes in the words of another classification, so that labels of a table can be compared with ours.
import { crosswalkLabel } from './crosswalk.ts';
import { codeParts, type Taxonomy } from './taxonomy.ts';

/** The topic codes that a label of a table stands for: a code, a topic's name, or a label of a crosswalk. */
function codesOfLabel(taxonomy: Taxonomy, label: string): readonly string[] | null {
  const topic = taxonomy.topics.find(
    ({ code, name }) => [code, name.zh, name.en].includes(label) || String(Number(code)) === label,
  );
  if (topic !== undefined) return [topic.code];
  if (/^\d\d(\|\d\d)+$/.test(label)) return codeParts(label);
  const crossed = crosswalkLabel(taxonomy, null, label);
  return crossed?.axis === 'topic' ? codeParts(crossed.code) : null;
}

/**
 * The code that a label stands for on an axis: a topic code or composite, a cause, a purpose other than accusation
 * (of which no words are kept), or a national class as it is. Null where it stands for none.
 */
export function codeOnAxis(
  taxonomy: Taxonomy,
  axis: 'topic' | 'cause' | 'purpose' | 'national',
  label: string,
): string | null {
  if (axis === 'national') return label;
  if (axis === 'topic') return codesOfLabel(taxonomy, label)?.join('|') ?? null;
  const categories = axis === 'cause' ? taxonomy.causes : taxonomy.purposes;
  const code = categories.find(({ code, name }) => [code, name.zh, name.en].includes(label))?.code ?? null;
  return code === 'accusation' ? null : code;
}

/**
 * Translates topic codes into `labels`, the labels a table uses. A code leads to the label that means it most
 * narrowly (17 to 交通运输 before 城乡建设), the first in order of label among equals. A composite is
 * translated where all its parts lead to one label. Null: no label means the code, or nothing was decided.
 */
export function translatorTo(taxonomy: Taxonomy, labels: readonly string[]): (code: string) => string | null {
  const labelOf = new Map<string, { readonly label: string; readonly breadth: number }>();
  for (const label of [...new Set(labels)].sort()) {
    const codes = codesOfLabel(taxonomy, label) ?? [];
    for (const code of codes) {
      const known = labelOf.get(code);
      if (known === undefined || codes.length < known.breadth)
        labelOf.set(code, { label, breadth: codes.length });
    }
  }
  return (code) => {
    const found = new Set(codeParts(code).map((part) => labelOf.get(part)?.label ?? null));
    const [only = null] = found;
    return found.size === 1 ? only : null;
  };
}
