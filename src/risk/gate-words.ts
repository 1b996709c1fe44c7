// What is said of a gate: why it came out as it did, what is missing or falls short, and which papers prove it.

import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';
import type { Decision } from './decision.ts';
import { type GateResult, precedesLaw } from './gates/gates.ts';
import { featureName, type Names } from './names.ts';
import { valueText } from './report/words.ts';

type Words = Omit<Names, 'drafts'>;

/** Why a gate came out as it did; of a decision older than the duty, that today's law measures it. */
export function gateReason(gate: GateResult, decision: Pick<Decision, 't0'>, { language }: Words): string {
  const reason = say(language, `risk.because.${gate.reason}`);
  if (gate.since === null || !precedesLaw(gate, decision)) return reason;
  const note = say(language, 'risk.page.gate_since', { day: isoDate(gate.since) });
  return say(language, 'risk.report.with', { name: reason, note });
}

/** What of its evidence is missing, and what the rest says: empty where neither helps. */
export function gateSituation({ evidence }: GateResult, { features }: Decision, words: Words): string {
  const { language, indicators } = words;
  const missing = evidence.filter((name) => !features.has(name)).map((name) => featureName(name, words));
  const known = evidence.flatMap((name) => {
    const found = features.get(name);
    if (found === undefined) return [];
    const said = valueText(found.value, indicators.get(name), language);
    const value =
      found.asOf === null
        ? say(language, 'risk.report.with', { name: said, note: say(language, 'risk.wants.day') })
        : said;
    return [say(language, 'risk.page.gate_value', { name: featureName(name, words), value })];
  });
  return [
    ...(missing.length === 0
      ? []
      : [say(language, 'risk.page.gate_lacks', { names: listed(language, missing) })]),
    ...(known.length === 0 ? [] : [say(language, 'risk.page.gate_now', { values: listed(language, known) })]),
  ].join(language === 'zh' ? '；' : '; ');
}

/** The gates that are not passed: those that fail before those of which it is not known. */
export function openGates(gates: readonly GateResult[]): GateResult[] {
  const open = gates.filter(({ passed }) => passed !== true);
  return [...open.filter(({ passed }) => passed === false), ...open.filter(({ passed }) => passed === null)];
}

/** What is found of a gate: passed, failed, or not known. */
export function verdictText(passed: boolean | null, language: Language): string {
  if (passed === null) return say(language, 'risk.page.unknown');
  return say(language, passed ? 'risk.page.passed' : 'risk.page.failed');
}

/** What is found of advice: taken, not taken, or not known. */
export function adviceText(taken: boolean | null, language: Language): string {
  if (taken === null) return say(language, 'risk.page.advice_unknown');
  return say(language, taken ? 'risk.page.advice_taken' : 'risk.page.advice_not_taken');
}
