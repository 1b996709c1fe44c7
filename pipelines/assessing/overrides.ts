// Records a level that an office set by its own judgement: with a reason and a role, and never against a gate of law.
import type { Effects } from '../../src/foundation/effects.ts';
import { failure } from '../../src/foundation/errors.ts';
import { say } from '../../src/foundation/messages/index.ts';
import { isNameAlone } from '../../src/privacy/scrubber/names.ts';
import { scrubbersOf } from '../../src/privacy/scrubber/scrub.ts';
import type { Assessment } from '../../src/risk/assessment.ts';
import { type RiskLevel, riskLevels } from '../../src/risk/expert-index.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

/** A judgement as it was typed: the role or office that answers for it, never a name. */
export interface Judgement {
  readonly level: RiskLevel;
  readonly reason: string;
  readonly role: string;
}

/**
 * Reads a judgement. Throws `risk.override_incomplete` where level, reason or role is missing or no level is named, and
 * `risk.override_name` where the role reads like a person's name.
 */
export function readJudgement(given: {
  readonly level: string;
  readonly reason: string | undefined;
  readonly role: string | undefined;
}): Judgement {
  const level = riskLevels.find((one) => one === given.level.trim().toLowerCase());
  const [reason, role] = [given.reason?.trim() ?? '', given.role?.trim() ?? ''];
  if (level === undefined || reason === '' || role === '') throw failure('risk.override_incomplete', {});
  if (isNameAlone(role)) throw failure('risk.override_name', {});
  return { level, reason, role };
}

/**
 * Records the judgement of a decision that was just assessed; personal data in its words is masked. Throws
 * `risk.override_gates` for "low" while a gate is open: what the law demands is nobody's judgement.
 */
export async function recordJudgement(
  warehouse: Warehouse,
  { decision, gates }: Pick<Assessment, 'decision' | 'gates'>,
  { level, reason, role }: Judgement,
  { today, effects }: { readonly today: number; readonly effects: Pick<Effects, 'language' | 'warn'> },
): Promise<void> {
  if (level === 'low' && gates.some(({ passed }) => passed !== true)) {
    throw failure('risk.override_gates', { id: decision.id });
  }
  const scrubbers = scrubbersOf();
  const [words, by] = [scrubbers.office(reason), scrubbers.office(role)];
  const masked = words.found + by.found;
  if (masked > 0) effects.warn(say(effects.language, 'risk.override_masked', { count: masked }));
  await warehouse.transaction(async () => {
    await warehouse.append({ schema: 'register', name: 'override' }, [
      {
        rowCount: 1,
        columns: [
          { name: 'decision_id', type: 'text', values: [decision.id] },
          { name: 'level', type: 'text', values: [level] },
          { name: 'reason', type: 'text', values: [words.text] },
          { name: 'org', type: 'text', values: [by.text] },
          { name: 'decided_on', type: 'date', values: [today] },
        ],
      },
    ]);
    await touchTable(warehouse, 'register.override');
  });
}
