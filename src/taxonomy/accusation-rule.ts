// Screens for accusations against persons in office; decides at the door whether a text may be stored.
import type { AccusationRole } from './accusation-cues.ts';
import type { Hit, ScannedPart, ScannedText } from './lexicon.ts';

/** How far before a misdeed its subject may stand, in characters of the same sentence. */
const SUBJECT_BEFORE = 20;
/** How far after an act (举报) or a misdeed the person in office may stand, within the same clause. */
const OBJECT_AFTER = 14;

const SENTENCE_END = /[。！？!?;；]/;
const CLAUSE_END = /[，,。！？!?;；：:、]/;

/** A misdeed or act, and what makes it an accusation. */
function accusationIn(part: ScannedPart): string[] {
  const hits = part.hits('accusation');
  const inRole = (role: AccusationRole): Hit[] => hits.filter((hit) => hit.keyword.code === role);
  const between = (from: number, to: number): string => part.normal.slice(from, to);
  const corruption = inRole('corruption');
  if (corruption.length > 0) return corruption.map((hit) => hit.keyword.word);

  const officials = inRole('official');
  const subjectOf = (deed: Hit): Hit | undefined =>
    officials.find((person) => {
      const before = deed.start - person.end;
      if (before >= 0) return before <= SUBJECT_BEFORE && !SENTENCE_END.test(between(person.end, deed.start));
      return objectOf(deed, person);
    });
  const objectOf = (act: Hit, person: Hit): boolean => {
    const after = person.start - act.end;
    return after >= 0 && after <= OBJECT_AFTER && !CLAUSE_END.test(between(act.end, person.start));
  };
  const others = inRole('enterprise');
  const sentenceHas = (hit: Hit, candidates: readonly Hit[]): boolean =>
    candidates.some(
      (other) => !SENTENCE_END.test(between(Math.min(hit.end, other.end), Math.max(hit.start, other.start))),
    );

  for (const deed of inRole('misconduct')) {
    const person = subjectOf(deed);
    if (person !== undefined) return [person.keyword.word, deed.keyword.word];
  }
  const misdeeds = inRole('misconduct');
  for (const act of inRole('act')) {
    const accused = officials.find((person) => objectOf(act, person));
    if (accused !== undefined) return [act.keyword.word, accused.keyword.word];
    if (sentenceHas(act, others)) continue;
    const misdeed = misdeeds.find((deed) => sentenceHas(act, [deed]));
    if (misdeed !== undefined) return [act.keyword.word, misdeed.keyword.word];
    if (act.keyword.word !== '举报') return [act.keyword.word];
  }
  return [];
}

/**
 * The words by which a text accuses persons in office, empty where it does not. It is an accusation if
 * - a word of corruption stands in it (受贿, 以权谋私), whoever is meant;
 * - a person in office is the subject of a misdeed (村支书…侵占…), or its object in the same clause (查处侵占…的村干部);
 * - an act of accusing has a person in office as its object in the same clause (举报…局长);
 * - an act of accusing shares its sentence with a misdeed, and no enterprise or neighbour is named there;
 * - 检举, 控告 or 揭发 stand in a sentence that names no enterprise or neighbour.
 * 举报 of a nuisance or an enterprise, 举报电话 and 市长信箱 are none of these. Doubt goes to accusation: a
 * text that is withheld in error costs a label, one that is stored in error breaks confidence.
 */
export function accusationWords({ title, text }: ScannedText): string[] {
  return [...new Set([...accusationIn(title), ...accusationIn(text)])];
}
