// The words and figures of an assessment's report: names of features and factors, values with their unit.
import type { Cell } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import { scrubbersOf } from '../../privacy/scrubber/scrub.ts';
import { fewestShown, levelReason, levelWords, shownCount, shownFeature } from '../assessment-json.ts';
import type { Evidence } from '../decision.ts';
import type { DecisionContext } from '../decision-context.ts';
import type { Indicator } from '../indicators.ts';
import { featureName, factorName as nameOf } from '../names.ts';
import { unitWord } from '../units.ts';

/** What a report is written with, besides the assessment. */
export interface ReportContext extends DecisionContext {
  readonly office: string;
  readonly run: string;
  readonly version: string;
  /** A day number. */
  readonly today: number;
}

const { office: scrub } = scrubbersOf();

/** A text that people wrote, without personal data: titles, measures, sources. */
export const masked = (text: string): string => scrub(text).text;

export const indexText = (value: number | null): string => (value === null ? '—' : roundedNumber(value, 4));
export const shareText = (value: number): string => `${roundedNumber(100 * value, 1)}%`;
export const logOddsText = (value: number): string =>
  `${value < 0 ? '−' : '+'}${roundedNumber(Math.abs(value), 3)}`;

/** A name with what is said of it in brackets, and one with what is said after a colon. */
export const withNote = (language: Language, name: string, note: string): string =>
  say(language, 'risk.report.with', { name, note });
export const saidOf = (language: Language, name: string, text: string): string =>
  say(language, 'risk.report.said_of', { name, text });

/** A probability or a consequence as experts give it: two decimals, so that columns align, three where it has them. */
export const judgedText = (value: number): string => {
  const exact = roundedNumber(value, 3);
  return exact.endsWith('0') ? exact.slice(0, -1) : exact;
};

/** A count as the office edition prints it. */
export function countText(language: Language, count: number): string {
  return String(shownCount(count) ?? say(language, 'risk.page.fewer_than', { limit: fewestShown }));
}

/** What stands where something must still be supplied. */
export const slot = (language: Language, name: string) =>
  ({ text: say(language, 'page.missing_slot', { name }), tone: 'alert' }) as const;

/** The same in a table whose heading says what is to be supplied. */
export const emptySlot = (language: Language) =>
  ({ text: say(language, 'risk.report.supply'), tone: 'alert' }) as const;

/** The day on which a value was known; where nobody said, that it is to be supplied. */
export const dayCell = ({ asOf }: Pick<Evidence, 'asOf'>, language: Language): Cell =>
  asOf === null ? { text: say(language, 'risk.report.day_cell'), tone: 'alert' } : isoDate(asOf);

/** A factor's name without personal data. */
export const factorName = (name: string, context: ReportContext): string => masked(nameOf(name, context));

export { featureName, levelReason, levelWords };

/** A value of a feature with its unit. */
export function valueText(
  value: number | boolean | null,
  indicator: Pick<Indicator, 'type' | 'unit'> | undefined,
  language: Language,
): string {
  if (value === null) return say(language, 'risk.report.no_data');
  if (typeof value === 'boolean') return say(language, value ? 'risk.report.yes' : 'risk.report.no');
  if (indicator?.type === 'date') return isoDate(value);
  const isPercent = indicator?.type === 'percent';
  const figure = roundedNumber(
    value,
    Number.isInteger(value) ? 0 : Math.abs(value) < 10 && !isPercent ? 3 : 1,
  );
  if (isPercent) return `${figure}%`;
  const unit = unitWord(indicator?.unit ?? '', language);
  return unit === null ? figure : say(language, 'risk.report.unit_join', { value: figure, unit });
}

/** The evidence of a feature: counts of the register as the office edition prints them. */
export function evidenceText(name: string, evidence: Evidence | undefined, context: ReportContext): string {
  const { language, indicators } = context;
  const indicator = indicators.get(name);
  if (evidence === undefined) return valueText(null, indicator, language);
  const shown = shownFeature(name, evidence.value);
  return shown === null
    ? say(language, 'risk.page.fewer_than', { limit: fewestShown })
    : valueText(shown, indicator, language);
}
