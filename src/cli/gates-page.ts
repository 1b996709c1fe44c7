// The gates of law on the page of an assessment: what each finds, what is missing and would prove it, and advice.
import { say } from '../foundation/messages/index.ts';
import type { Assessment } from '../risk/assessment.ts';
import type { DecisionContext } from '../risk/decision-context.ts';
import { adviceText, gateReason, gateSituation, openGates, verdictText } from '../risk/gate-words.ts';
import { textTable } from './text-table.ts';

/** What each gate that binds finds, with its article; empty where none binds. */
export function gatesTable({ gates }: Assessment, { language }: DecisionContext): string {
  if (gates.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.page.gates'),
      '',
      say(language, 'risk.page.finding'),
      say(language, 'risk.page.article'),
    ],
    gates.map((gate) => [
      say(language, `risk.gate.${gate.id}`),
      verdictText(gate.passed, language),
      say(language, `risk.because.${gate.reason}`),
      say(language, `risk.article.${gate.id}`),
    ]),
  );
}

/** Of each gate that is not passed: what is missing or falls short, and which papers would prove it. */
export function openGatesPart({ gates, decision }: Assessment, context: DecisionContext): string {
  const open = openGates(gates);
  if (open.length === 0) return '';
  const { language } = context;
  const lines = open.flatMap((gate) => {
    const situation = gateSituation(gate, decision, context);
    const papers = say(language, `risk.proof.${gate.id}`);
    return [
      `  - ${say(language, `risk.gate.${gate.id}`)}: ${gateReason(gate, decision, context)}`,
      ...(situation === '' ? [] : [`    ${situation}`]),
      `    ${say(language, 'risk.page.gate_proof', { papers })}`,
    ];
  });
  return [`${say(language, 'risk.page.gates_open')}:`, ...lines].join('\n');
}

/** What the law leaves open; empty where it leaves nothing open. */
export function adviceTable({ advice }: Assessment, { language }: DecisionContext): string {
  if (advice.length === 0) return '';
  return textTable(
    [say(language, 'risk.page.advice'), '', say(language, 'risk.page.article')],
    advice.map(({ id, taken }) => [
      say(language, `risk.advice.${id}`),
      adviceText(taken, language),
      say(language, `risk.advice_article.${id}`),
    ]),
  );
}
