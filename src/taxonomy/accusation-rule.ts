// Screens for accusations against persons in office; decides at the door whether a text may be stored.
import type { AccusationRole } from './accusation-cues.ts';
import type { Hit, ScannedPart, ScannedText } from './lexicon.ts';

/** How far before a misdeed its subject may stand, in characters of the same sentence. */
const SUBJECT_BEFORE = 20;
/** How far after an act (举报) or a misdeed the person in office may stand, within the same clause. */
const OBJECT_AFTER = 14;
/** Sentences are looked at this far, in characters. */
const SENTENCE_REACH = 150;

const SENTENCE_END = /[。！？!?;；]/;
const CLAUSE_END = /[，,。！？!?;；：:、]/;
/** What follows a person in office who is addressed, not accused: 局长您好. */
const ADDRESSED = /^(?:先生|女士|同志)?[,，、]?(?:您|你们?|:|：|好)/;
/** A sentence that quotes the law: 滥用职权 there is nobody's. */
const LAW = /第[一二三四五六七八九十百零\d]{1,6}条|《[^》]{2,40}(?:法|条例|规定|办法)》/;

/** Answers where the hits of a title or text stand to each other. */
function positionsIn(part: ScannedPart) {
  const { normal } = part;
  const hits = part.hits('accusation');
  const inRole = (...roles: readonly AccusationRole[]): Hit[] =>
    hits.filter((hit) => roles.some((role) => role === hit.keyword.code));
  const gap = (one: Hit, other: Hit): string =>
    normal.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  const sameSentence = (one: Hit, other: Hit): boolean =>
    Math.abs(one.start - other.start) <= SENTENCE_REACH && !SENTENCE_END.test(gap(one, other));
  /** `person` follows `deed` in the same clause, near enough to be its object or doer. */
  const follows = (deed: Hit, person: Hit): boolean =>
    person.start >= deed.end &&
    person.start - deed.end <= OBJECT_AFTER &&
    !CLAUSE_END.test(gap(deed, person));
  const precedes = (person: Hit, deed: Hit): boolean =>
    deed.start >= person.end && deed.start - person.end <= SUBJECT_BEFORE && sameSentence(person, deed);
  const quotesLaw = (hit: Hit): boolean => {
    const around = normal.slice(Math.max(0, hit.start - SENTENCE_REACH), hit.end + SENTENCE_REACH);
    const at = Math.min(hit.start, SENTENCE_REACH);
    const before = around.slice(0, at).split(SENTENCE_END).at(-1) ?? '';
    const after = around.slice(at).split(SENTENCE_END)[0] ?? '';
    return LAW.test(before + after);
  };
  const officials = inRole('official').filter(
    (person) => !ADDRESSED.test(normal.slice(person.end, person.end + 6)),
  );
  return { inRole, officials, sameSentence, follows, precedes, quotesLaw };
}

const wordsOf = (...hits: readonly Hit[]): string[] => hits.map((hit) => hit.keyword.word);

/** The words that accuse in a title or a text, empty where none do. */
function accusationIn(part: ScannedPart, isTitle: boolean): string[] {
  if (part.hits('accusation').length === 0) return [];
  const { inRole, officials, sameSentence, follows, precedes, quotesLaw } = positionsIn(part);

  const corruption = inRole('corruption').filter((deed) => !quotesLaw(deed));
  if (corruption.length > 0) return wordsOf(...corruption);

  const bearers = [...officials, ...inRole('organ')];
  const acts = inRole('act');
  for (const deed of inRole('abuse')) {
    if (quotesLaw(deed)) continue;
    const bearer = [...bearers, ...acts].find((hit) => precedes(hit, deed) || follows(deed, hit));
    if (bearer !== undefined) return wordsOf(bearer, deed);
    if (isTitle) return wordsOf(deed);
  }
  const misdeeds = inRole('misconduct', 'abuse');
  for (const deed of inRole('misconduct')) {
    const person = officials.find((official) => precedes(official, deed) || follows(deed, official));
    if (person !== undefined && !quotesLaw(deed)) return wordsOf(person, deed);
  }
  const others = inRole('enterprise');
  for (const act of acts) {
    const accused = officials.find((official) => follows(act, official));
    if (accused !== undefined) return wordsOf(act, accused);
    if (others.some((other) => sameSentence(act, other))) continue;
    const misdeed = misdeeds.find((deed) => sameSentence(act, deed));
    if (misdeed !== undefined) return wordsOf(act, misdeed);
    if (act.keyword.word !== '举报') return wordsOf(act);
  }
  return [];
}

/**
 * The words by which a text accuses persons in office, empty where it does not. It is an accusation if
 * - a word of corruption stands in it (受贿, 以权谋私), whoever is meant;
 * - an abuse of office (渎职, 滥用职权) stands in the title, or near a person or body in office or an act of accusing;
 * - a person in office is the subject of a misdeed (村支书…侵占…), or follows it in the clause (查处侵占…的村干部);
 * - an act of accusing has a person in office as its object in the same clause (举报…局长);
 * - an act of accusing shares its sentence with a misdeed, and nothing without office is named there;
 * - 检举, 控告 or 揭发 stand in a sentence that names nothing without office (an enterprise, a nuisance).
 * 举报 of a nuisance or an enterprise, 举报电话, 市长信箱, 反腐败, persons addressed (局长您好) and sentences that
 * quote the law are none of these. Doubt goes to accusation: a text withheld in error costs a label, one
 * stored in error breaks confidence.
 */
export function accusationWords({ title, text }: ScannedText): string[] {
  return [...new Set([...accusationIn(title, true), ...accusationIn(text, false)])];
}
