// The gates of law in the report: what each finds, what those not passed lack and what proves them; and advice.
import type { Block, Cell } from '../../documents/document.ts';
import { say } from '../../foundation/messages/index.ts';
import type { Assessment } from '../assessment.ts';
import { adviceText, gateReason, gateSituation, openGates, verdictText } from '../gate-words.ts';
import type { ReportContext } from './words.ts';

/** Whether a gate is passed, in words; what is not passed is set apart. */
function verdict(passed: boolean | null, { language }: ReportContext): Cell {
  const text = verdictText(passed, language);
  return passed === true ? text : { text, tone: 'alert' };
}

/** The gates that bind with their findings, then what is still to be done about those that are not passed. */
export function gatesTables({ gates: found, decision }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  if (found.length === 0) return [{ kind: 'paragraph', text: say(language, 'risk.report.no_gates') }];
  const open = openGates(found);
  const findings: Block = {
    kind: 'table',
    id: 'gates',
    title: say(language, 'risk.table.gates'),
    columns: [
      { heading: say(language, 'risk.table.gates'), align: 'left', weight: 2.6 },
      { heading: say(language, 'risk.page.article'), align: 'left', weight: 2.6 },
      { heading: say(language, 'risk.page.finding'), align: 'left', weight: 2.2 },
      { heading: say(language, 'risk.report.verdict'), align: 'center', weight: 1 },
    ],
    rows: found.map((gate) => [
      say(language, `risk.gate.${gate.id}`),
      say(language, `risk.article.${gate.id}`),
      gateReason(gate, decision, context),
      verdict(gate.passed, context),
    ]),
  };
  if (open.length === 0) return [findings];
  return [
    findings,
    {
      kind: 'table',
      id: 'gates-to-meet',
      title: say(language, 'risk.table.gates_to_meet'),
      columns: [
        { heading: say(language, 'risk.table.gates'), align: 'left', weight: 2.4 },
        { heading: say(language, 'risk.report.gate_situation'), align: 'left', weight: 2.8 },
        { heading: say(language, 'risk.report.gate_papers'), align: 'left', weight: 3.2 },
      ],
      rows: open.map((gate) => [
        say(language, `risk.gate.${gate.id}`),
        gateSituation(gate, decision, context) || gateReason(gate, decision, context),
        say(language, `risk.proof.${gate.id}`),
      ]),
    },
  ];
}

/** What the law leaves open, with its article; nothing where it leaves nothing open. */
export function adviceTable({ advice: found }: Assessment, { language }: ReportContext): Block[] {
  if (found.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'advice',
      title: say(language, 'risk.table.advice'),
      columns: [
        { heading: say(language, 'risk.report.item'), align: 'left', weight: 3.4 },
        { heading: say(language, 'risk.page.article'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.page.finding'), align: 'center', weight: 1 },
      ],
      rows: found.map(({ id, taken }) => [
        say(language, `risk.advice.${id}`),
        say(language, `risk.advice_article.${id}`),
        adviceText(taken, language),
      ]),
    },
  ];
}
