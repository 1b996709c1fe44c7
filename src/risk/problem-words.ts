// What a problem with a decision's data is, and what to do about a gap, in words.

import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';
import type { Problem } from './admission.ts';
import type { Gap } from './assessment.ts';
import type { Indicator } from './indicators.ts';
import { featureName, type Names } from './names.ts';

/** How a value of a feature is written. */
function wantedText({ type }: Pick<Indicator, 'type'>, language: Language): string {
  const isNamed = type === 'flag' || type === 'date' || type === 'integer' || type === 'percent';
  return say(language, isNamed ? `risk.value.${type}` : 'risk.value.number');
}

/** A problem in words, without its name; with the feature that it is about, how it is to be written. */
export function problemText(
  { kind, day = null }: Problem,
  language: Language,
  indicator?: Pick<Indicator, 'type'>,
): string {
  switch (kind) {
    case 'register_empty':
      return say(language, 'risk.coverage.register_empty');
    case 'register_ended':
    case 'register_short':
    case 'register_behind':
      return say(language, `risk.coverage.${kind}`, { day: day === null ? '—' : isoDate(day) });
    case 'unreadable':
      return indicator === undefined
        ? say(language, 'risk.problem.unreadable')
        : say(language, 'risk.problem.unreadable_as', { wanted: wantedText(indicator, language) });
    case 'out_of_range':
      return say(
        language,
        indicator === undefined || indicator.type === 'percent'
          ? 'risk.problem.out_of_range'
          : 'risk.problem.below_zero',
      );
    default:
      return say(language, `risk.problem.${kind}`);
  }
}

/** A narrowing of the interval below this is not printed. */
export const leastShown = 0.0005;

/** Problems as they are listed: those of the same kind and day together, with the names that they are about. */
export function problemLines(
  problems: readonly Problem[],
  context: Omit<Names, 'drafts'>,
): readonly { readonly names: string; readonly text: string }[] {
  const { language, indicators } = context;
  const lines = new Map<string, string[]>();
  for (const problem of problems) {
    const text = problemText(problem, language, indicators.get(problem.name));
    lines.set(text, [...(lines.get(text) ?? []), featureName(problem.name, context)]);
  }
  return [...lines].map(([text, names]) => ({ names: listed(language, names), text }));
}

/** Gaps as they are listed: together those that ask for the same day or register, and for nothing else. */
export function gapLines(
  gaps: readonly Gap[],
): readonly { readonly features: string[]; readonly gap: Gap }[] {
  const isLoose = ({ wants, gates, narrows, isForIndex }: Gap): boolean =>
    wants !== 'value' && gates.length === 0 && !isForIndex && narrows <= leastShown;
  const together = (['day', 'register'] as const).flatMap((wanted) => {
    const loose = gaps.filter((gap) => isLoose(gap) && gap.wants === wanted);
    return loose.slice(0, 1).map((gap) => ({ features: loose.map(({ feature }) => feature), gap }));
  });
  return [
    ...gaps.filter((gap) => !isLoose(gap)).map((gap) => ({ features: [gap.feature], gap })),
    ...together,
  ];
}

/** What a gap is needed for: gates, the index, or the history that the register should tell. */
export function gapUses({ gates, isForIndex, wants }: Gap, language: Language): string[] {
  return [
    ...gates.map((gate) => say(language, `risk.gate.${gate}`)),
    ...(isForIndex ? [say(language, 'risk.page.needed_index')] : []),
    ...(wants === 'value' ? [] : [say(language, `risk.wants.${wants}`)]),
  ];
}
