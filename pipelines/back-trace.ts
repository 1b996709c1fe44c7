// Traces petitions of a period back to the decisions behind them (责任倒查): to decisions and offices, never to persons.
import { isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import type { Period } from '../src/foundation/periods.ts';
import { assess } from '../src/risk/assessment.ts';
import type { DecisionType } from '../src/risk/decision.ts';
import type { RiskLevel } from '../src/risk/expert-index.ts';
import type { GateId } from '../src/risk/gates/gate.ts';
import { precedesLaw } from '../src/risk/gates/gates.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import { gatherKnowledge, type KnowledgeRequest } from './assessing/knowledge.ts';
import { withSubjects } from './assessing/petition-history.ts';
import { readRecords } from './assessing/records.ts';
import { columnReader } from './column-reader.ts';

/** A decision behind petitions of the period, with the duties that were open when it was taken. */
export interface TracedDecision {
  readonly id: string;
  readonly title: string | null;
  readonly type: DecisionType | null;
  readonly area: string | null;
  readonly org: string | null;
  readonly t0: number;
  readonly stated: number;
  readonly inferred: number;
  readonly supported: number;
  readonly reversed: number;
  /** The level by what was known when it was taken. */
  readonly level: RiskLevel;
  /** Gates that were not passed, or of which nobody knew, when it was taken. */
  readonly openGates: readonly GateId[];
  /** Measures due by now and not done. */
  readonly overdueMeasures: number;
}

export interface BackTraceResult {
  readonly period: Period;
  /** Petitions of the period, without accusations. */
  readonly petitions: number;
  /** Of them, those that name a decision, and those that name one the register does not have. */
  readonly naming: number;
  readonly unknown: number;
  /** Tied to a decision by place, topic and time; none of them names one. */
  readonly inferred: number;
  /** The decision with most petitions first. */
  readonly decisions: readonly TracedDecision[];
}

/** Finds the decisions behind a period's petitions. The models must be up to date. */
export async function backTrace(
  request: KnowledgeRequest & { readonly period: Period },
  effects: Effects,
): Promise<BackTraceResult> {
  const { warehouse, period } = request;
  effects.progress({ step: say(effects.language, 'risk.trace.step') });
  const known = await gatherKnowledge(request, new Map(), effects);
  const days = { from: isoDate(period.from), to: isoDate(period.to) };
  const totals = columnReader(await warehouse.query(sqlFile('sql/risk/period-petitions.sql'), days));
  const traced = await withSubjects(warehouse, known.subjects, () =>
    warehouse.query(sqlFile('sql/risk/back-trace.sql'), days),
  );
  const { text, number } = columnReader(traced);
  const [stated, inferred, supported, reversed] = ['stated', 'inferred', 'supported', 'reversed'].map(number);
  const ids = text('id').map((id) => id ?? '');
  const records = await readRecords(warehouse, known, ids);
  const decisions = ids.flatMap((id, row) => {
    const found = known.admitted.get(id);
    if (found === undefined) return [];
    const { decision } = found;
    const { level, gates } = assess(decision, known.assessor);
    return [
      {
        id,
        title: decision.title,
        type: decision.type,
        area: decision.area,
        org: decision.org,
        t0: decision.t0,
        stated: stated?.[row] ?? 0,
        inferred: inferred?.[row] ?? 0,
        supported: supported?.[row] ?? 0,
        reversed: reversed?.[row] ?? 0,
        level: level.level,
        openGates: gates
          .filter((gate) => gate.passed !== true && !precedesLaw(gate, decision))
          .map(({ id }) => id),
        overdueMeasures: records.get(id)?.measures.filter(({ isOverdue }) => isOverdue).length ?? 0,
      },
    ];
  });
  return {
    period,
    petitions: totals.number('petitions')[0] ?? 0,
    naming: totals.number('naming')[0] ?? 0,
    unknown: totals.number('unknown')[0] ?? 0,
    inferred: decisions.reduce((sum, one) => sum + one.inferred, 0),
    decisions,
  };
}
