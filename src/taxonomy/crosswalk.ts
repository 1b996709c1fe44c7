// From a source's own label to our code, narrowed by the words of the text where the label is composite.
import { type CrosswalkAxis, type CrosswalkRow, labelKey } from './crosswalk-tables.ts';
import type { ScannedText } from './lexicon.ts';
import { topicOf } from './rule-label.ts';
import { codeParts, OTHER_TOPIC, type Taxonomy } from './taxonomy.ts';

/** A label that a crosswalk leads to; `words` are those that narrowed a composite. */
export interface CrosswalkLabel {
  readonly axis: CrosswalkAxis;
  readonly code: string;
  /** The share of the label that leads to the code: 1 for most. */
  readonly confidence: number;
  readonly words: readonly string[];
}

function rowsFor(
  taxonomy: Taxonomy,
  scheme: string | null,
  rawLabel: string,
  day: string | null,
): readonly CrosswalkRow[] {
  const levels = rawLabel.split(/[/>＞|]/).map((level) => level.trim());
  const rows =
    taxonomy.crosswalks.get(labelKey(rawLabel)) ??
    levels
      .map((_, cut) => levels.slice(0, levels.length - cut).join('/'))
      .map((path) => taxonomy.crosswalks.get(labelKey(path)))
      .find((found) => found !== undefined) ??
    [];
  const valid = rows.filter(
    (row) =>
      day === null ||
      ((row.validFrom === null || row.validFrom <= day) && (row.validTo === null || day <= row.validTo)),
  );
  const own = valid.filter((row) => row.scheme === scheme);
  if (own.length > 0) return own;
  return valid.every((row) => row.axis === valid[0]?.axis) ? valid : [];
}

/**
 * The code a source's label leads to, or null where no crosswalk knows it. `scheme` names the crosswalk
 * (`district-hotspots-12`); null, or a scheme without this label, takes all crosswalks that have the
 * label: the composite of their codes, or nothing where they speak of different axes. Of a path
 * (`城乡建设/工程质量/…`) the deepest known level counts. `day` (`YYYY-MM-DD`) restricts to lines valid then. A composite stays whole unless the words of the text (`lexicon.scan`) decide
 * for some of its parts; a label split by shares becomes the composite of its codes.
 */
export function crosswalkLabel(
  taxonomy: Taxonomy,
  scheme: string | null,
  rawLabel: string,
  scanned: ScannedText | null = null,
  day: string | null = null,
): CrosswalkLabel | null {
  const rows = rowsFor(taxonomy, scheme, rawLabel, day);
  const [first] = rows;
  if (first === undefined) return null;
  const parts = [...new Set(rows.flatMap((row) => codeParts(row.code)))].sort();
  const whole: CrosswalkLabel = { axis: first.axis, code: parts.join('|'), confidence: 1, words: [] };
  if (parts.length < 2 || first.axis !== 'topic' || scanned === null) return whole;
  const narrowed = topicOf(taxonomy, scanned, new Set(parts));
  if (narrowed.code === OTHER_TOPIC) return whole;
  return { ...whole, code: narrowed.code, words: narrowed.words };
}
