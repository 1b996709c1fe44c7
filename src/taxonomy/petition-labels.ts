// The labels of one registration: by crosswalk from its source's label, by rule from its words.
import { isoDate } from '../foundation/calendar.ts';
import { crosswalkLabel } from './crosswalk.ts';
import type { RuleLabel } from './label.ts';
import type { PetitionText } from './lexicon.ts';
import { labelScanned } from './rule-label.ts';
import { OTHER_TOPIC, type Taxonomy } from './taxonomy.ts';

/** What labelling looks at. */
export interface LabelledPetition extends PetitionText {
  readonly labelRaw: string | null;
  readonly labelScheme: string | null;
  /** As the register holds it: from the source, or screened at the door. */
  readonly purpose: string | null;
  /** Day number. */
  readonly receivedOn: number | null;
}

export interface PetitionLabel {
  readonly axis: 'topic' | 'cause' | 'purpose' | 'legacy';
  readonly code: string;
  readonly source: 'crosswalk' | 'rule';
  readonly confidence: number | null;
  readonly words: readonly string[];
}

const byRule = (axis: PetitionLabel['axis'], label: RuleLabel): PetitionLabel => ({
  axis,
  source: 'rule',
  ...label,
});

const hasWords = ({ title, text }: PetitionText): boolean => (text ?? title) !== null;

/**
 * The labels of a registration. An accusation gets none; a text that turns out to be one gets the purpose
 * only. The source's own label counts by its crosswalk, unless it leads to 其他: then the words decide.
 * Every other registration with words has a topic, `99` where nothing is found: without words there is nothing to
 * find it in. Causes, purposes and the legacy flag are given only where found, and a purpose only where the register
 * has none.
 */
export function petitionLabels(taxonomy: Taxonomy, petition: LabelledPetition): PetitionLabel[] {
  const { labelRaw, labelScheme, purpose, receivedOn } = petition;
  if (purpose === 'accusation') return [];
  const scanned = taxonomy.lexicon.scan(petition);
  const rule = labelScanned(taxonomy, scanned, receivedOn);
  if (purpose === null && rule.purpose.code === 'accusation') return [byRule('purpose', rule.purpose)];

  const labels: PetitionLabel[] = [];
  const day = receivedOn === null ? null : isoDate(receivedOn);
  const crossed = labelRaw === null ? null : crosswalkLabel(taxonomy, labelScheme, labelRaw, scanned, day);
  if (crossed !== null && crossed.code !== OTHER_TOPIC) labels.push({ ...crossed, source: 'crosswalk' });
  const hasTopic = labels.some(({ axis }) => axis === 'topic');
  const found = rule.topic.code !== OTHER_TOPIC;
  if (found || (!hasTopic && hasWords(petition))) labels.push(byRule('topic', rule.topic));
  if (rule.cause.code !== 'unknown') labels.push(byRule('cause', rule.cause));
  if (purpose === null && rule.purpose.code !== 'other') labels.push(byRule('purpose', rule.purpose));
  if (rule.legacy.code === 'yes') labels.push(byRule('legacy', rule.legacy));
  return labels;
}
