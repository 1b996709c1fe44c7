// The labels that a person may choose from on an axis, and reading what the person wrote.
import type { Entry, Language } from '../foundation/messages/index.ts';
import { messages } from '../foundation/messages/index.ts';
import { codeParts, type Taxonomy } from './taxonomy.ts';

/** A label to choose. */
export interface Choice {
  readonly code: string;
  /** Null where the code is all there is. */
  readonly name: Entry | null;
}

/** What a person wrote: nothing, that it cannot be told, a label, or what none of these is. */
export type Answer =
  | { readonly kind: 'empty' | 'undecided' | 'unknown_label' }
  | { readonly kind: 'label'; readonly code: string };

/** The labels of an axis with these codes; codes that the taxonomy does not name are their own names. */
export function choicesOf(
  taxonomy: Taxonomy,
  axis: 'topic' | 'cause' | 'purpose' | 'national',
  codes: readonly string[],
): Choice[] {
  const named = { topic: taxonomy.topics, cause: taxonomy.causes, purpose: taxonomy.purposes, national: [] };
  const names = new Map(named[axis].map(({ code, name }) => [code, name]));
  return codes.map((code) => ({ code, name: names.get(code) ?? null }));
}

/** All codes of an axis in their order; of the national axis those that are given. */
export function codesOfAxis(
  taxonomy: Taxonomy,
  axis: 'topic' | 'cause' | 'purpose' | 'national',
  given: readonly string[],
): readonly string[] {
  if (axis === 'national') return [...new Set(given)].sort();
  const all = { topic: taxonomy.topics, cause: taxonomy.causes, purpose: taxonomy.purposes };
  return all[axis].map(({ code }) => code);
}

/** A choice as it stands in a list. */
export function choiceText({ code, name }: Choice, language: Language): string {
  return name === null ? code : `${code} ${name[language]}`;
}

/** The label of an axis that a code, or a composite of codes, stands for: `01 城建拆迁/07 住房物业与办证`. */
export function labelText(
  taxonomy: Taxonomy,
  axis: 'topic' | 'cause' | 'purpose' | 'national',
  code: string,
  language: Language,
): string {
  const choices = choicesOf(taxonomy, axis, axis === 'national' ? [code] : codeParts(code));
  return choices.map((choice) => choiceText(choice, language)).join('/');
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();

/** Reads a cell: a choice as it stands in the list, its code (`1` for `01`), or its name in either language. */
export function readAnswer(choices: readonly Choice[], cell: string | null): Answer {
  const written = plain(cell ?? '').toLowerCase();
  if (written === '') return { kind: 'empty' };
  const cannot = messages['review.cannot_tell'];
  const cannotTell = [cannot.zh, cannot.en, cannot.zh.slice(1), cannot.en.slice(1), '?'];
  if (cannotTell.some((words) => plain(words).toLowerCase() === written)) return { kind: 'undecided' };
  const found = choices.find((choice) => {
    const { code, name } = choice;
    const short = /^\d+$/.test(code) ? [String(Number(code))] : [];
    const named = name === null ? [] : [name.zh, name.en, choiceText(choice, 'zh'), choiceText(choice, 'en')];
    return [code, ...short, ...named].some((words) => plain(words).toLowerCase() === written);
  });
  return found === undefined ? { kind: 'unknown_label' } : { kind: 'label', code: found.code };
}
