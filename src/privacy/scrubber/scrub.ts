// The scrubber: takes personal data out of a text and says how much of which kind it took.
import { type PersonalKind, placeholderOf } from '../../foundation/placeholders.ts';
import { findAddresses } from './addresses.ts';
import {
  findCaseNumbers,
  findCertificates,
  findFileNumbers,
  findPassports,
  findPlates,
  findProperty,
} from './certificates.ts';
import { findAccounts, findEmails, findQq, findWechat } from './contacts.ts';
import {
  findNamesAfterCues,
  findNamesAgain,
  findNamesBeforeTitles,
  findNamesBesideNumbers,
  findNamesInRows,
  findNamesInSentences,
} from './names.ts';
import {
  findCards,
  findIdentityNumbers,
  findLongNumbers,
  findPhones,
  hasNumbers,
  isMistypedIdentity,
} from './numbers.ts';
import { findNamesInOfficeText } from './office-names.ts';
import { closeSpans, readText, type Span } from './reading.ts';
import { findWrittenIdentityNumbers, findWrittenPhones } from './written-numbers.ts';

/** Raised when a rule changes what is masked, so that known files are read again. */
export const scrubberVersion = 5;

/** One way of finding one kind of personal data in a text that has been made comparable. */
export interface ScrubRule {
  readonly name: string;
  readonly kind: PersonalKind;
  readonly find: (text: string) => readonly Span[];
}

/** What was taken out: how often each kind, and how many identity numbers had a wrong check digit. */
export type FoundCounts = Readonly<Partial<Record<PersonalKind | 'identity_mistyped', number>>>;

/** A text without personal data. */
export interface ScrubbedText {
  readonly text: string;
  readonly found: number;
  readonly counts: FoundCounts;
}

/** Takes personal data out of a text. */
export type Scrubber = (text: string) => ScrubbedText;

const numeric = (find: (text: string) => readonly Span[]) => (text: string) =>
  hasNumbers(text) ? find(text) : [];

/** All rules, in their order: what an earlier one masked no later one sees. */
export const scrubRules: readonly ScrubRule[] = [
  { name: 'email', kind: 'email', find: findEmails },
  { name: 'property', kind: 'property', find: findProperty },
  { name: 'case-number', kind: 'case_number', find: findCaseNumbers },
  { name: 'identity', kind: 'identity', find: numeric(findIdentityNumbers) },
  { name: 'written-identity', kind: 'identity', find: findWrittenIdentityNumbers },
  { name: 'card', kind: 'card', find: numeric(findCards) },
  { name: 'qq', kind: 'qq', find: findQq },
  { name: 'phone', kind: 'phone', find: numeric(findPhones) },
  { name: 'written-phone', kind: 'phone', find: findWrittenPhones },
  { name: 'passport', kind: 'passport', find: findPassports },
  { name: 'certificate', kind: 'certificate', find: findCertificates },
  { name: 'file-number', kind: 'file_number', find: findFileNumbers },
  { name: 'wechat', kind: 'wechat', find: findWechat },
  { name: 'account', kind: 'account', find: findAccounts },
  { name: 'plate', kind: 'plate', find: findPlates },
  { name: 'number', kind: 'number', find: numeric(findLongNumbers) },
  { name: 'address', kind: 'address', find: findAddresses },
  { name: 'name-after-cue', kind: 'name', find: findNamesAfterCues },
  { name: 'name-before-title', kind: 'name', find: findNamesBeforeTitles },
  { name: 'name-beside-number', kind: 'name', find: findNamesBesideNumbers },
  { name: 'name-in-sentence', kind: 'name', find: findNamesInSentences },
  { name: 'name-in-row', kind: 'name', find: findNamesInRows },
];

interface Finding extends Span {
  readonly kind: PersonalKind;
}

/** The spans in order, each beginning where the one before has ended. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return [...spans];
  const kept: Span[] = [];
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= end) continue;
    const start = Math.max(span.start, end);
    kept.push({ start, end: span.end });
    end = span.end;
  }
  return kept;
}

/** One reading of a text by all rules. */
function scrubOnce(
  text: string,
  rules: readonly ScrubRule[],
  count: (kind: keyof FoundCounts) => void,
): string {
  const reading = readText(text);
  let open = reading.text;
  const findings: Finding[] = [];
  const names = new Set<string>();
  const take = (spans: readonly Span[], kind: PersonalKind): void => {
    if (spans.length === 0) return;
    for (const span of spans) {
      if (kind === 'name') names.add(open.slice(span.start, span.end));
      findings.push({ kind, ...reading.original(span) });
      count(kind);
      if (kind === 'identity' && isMistypedIdentity(open.slice(span.start, span.end)))
        count('identity_mistyped');
    }
    open = closeSpans(open, spans, kind);
  };
  for (const { kind, find } of rules) take(withoutOverlaps(find(open)), kind);
  if (names.size > 0) take(withoutOverlaps(findNamesAgain(open, names)), 'name');
  if (findings.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, kind } of findings.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), placeholderOf(kind));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** A scrubber of some rules; a text that it has scrubbed it does not change again. */
export function scrubberOf(rules: readonly ScrubRule[]): Scrubber {
  return (text) => {
    const counts: Partial<Record<keyof FoundCounts, number>> = {};
    let found = 0;
    const count = (kind: keyof FoundCounts): void => {
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (kind !== 'identity_mistyped') found += 1;
    };
    let [before, after] = ['', text];
    while (before !== after) {
      before = after;
      after = scrubOnce(before, rules, count);
    }
    return { text: after, found, counts };
  };
}

/** Takes personal data out of a text by all rules (F3 of the domain), leaving typed placeholders such as 〔电话〕. */
export const scrub: Scrubber = scrubberOf(scrubRules);

const officeRule: ScrubRule = { name: 'name-in-office-text', kind: 'name', find: findNamesInOfficeText };

/** How the cells of a file are scrubbed, by what they hold. */
export interface Scrubbers {
  /** Titles and texts. */
  readonly words: Scrubber;
  /** Names of places, departments and categories: few, and the same again and again. */
  readonly names: Scrubber;
  /** Codes and identifiers, in which a long number is not yet a person's. */
  readonly codes: Scrubber;
  /**
   * What officials write of decisions (titles, reasons, measures, milestones): by all rules and one more, which masks
   * two usual characters that are treated like a person. Such texts are few, and nothing is learned of them.
   */
  readonly office: Scrubber;
}

const longestRemembered = 80;
const mostRemembered = 20_000;

/** A scrubber that knows short texts again. */
function remembering(scrubText: Scrubber): Scrubber {
  const known = new Map<string, ScrubbedText>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const scrubbed = scrubText(text);
    if (text.length <= longestRemembered && known.size < mostRemembered) known.set(text, scrubbed);
    return scrubbed;
  };
}

const kindsInCodes: ReadonlySet<PersonalKind> = new Set([
  'email',
  'identity',
  'card',
  'phone',
  'plate',
  'case_number',
]);

/** The scrubbers of a load, by all rules or by some. */
export function scrubbersOf(rules: readonly ScrubRule[] = scrubRules): Scrubbers {
  const words = scrubberOf(rules);
  const codes = scrubberOf(rules.filter(({ kind }) => kindsInCodes.has(kind)));
  const office = remembering(scrubberOf([...rules, officeRule]));
  return { words, names: remembering(words), codes: remembering(codes), office };
}
