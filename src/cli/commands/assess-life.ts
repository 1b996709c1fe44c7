// assess --follow-up and --back-trace: what became of decisions, and which lie behind a period's petitions.
import type { FollowUpResult } from '../../../pipelines/follow-up.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { parsePeriod } from '../../foundation/periods.ts';
import { shownCount } from '../../risk/assessment-json.ts';
import { recordJson } from '../../risk/record-json.ts';
import type { CommandContext, CommandInput, CommandResult } from '../command.ts';
import { openProject, withWarehouse } from '../project.ts';

function followUpJson({ followed, evaluation, validation, today }: FollowUpResult) {
  return {
    today: isoDate(today),
    followed: followed.map(({ id, title, org, t0, expectedByNow, record }) => ({
      id,
      title,
      org,
      t0: isoDate(t0),
      expected_by_now: expectedByNow,
      record: recordJson(record),
    })),
    evaluation: {
      decisions: evaluation.decisions.map((one) => ({
        id: one.id,
        t0: isoDate(one.t0),
        basis: one.basis,
        level: one.level,
        probability: one.probability,
        interval: one.interval,
        expected_petitions: one.expectedPetitions,
        stated: shownCount(one.petitions.stated),
        inferred: shownCount(one.petitions.inferred),
        serious: one.isSerious,
        silent: one.petitions.isSilent,
      })),
      serious: evaluation.serious,
      expected_serious: evaluation.expectedSerious,
      brier: evaluation.brier,
      log_loss: evaluation.logLoss,
      calibration: evaluation.calibration,
      by_level: evaluation.byLevel,
      petitions: evaluation.petitions,
      overrides: evaluation.overrides.map(({ id, override, isSerious, verdict }) => ({
        id,
        level: override.level,
        assessed: override.assessed,
        org: override.org,
        reason: override.reason,
        decided_on: override.decidedOn === null ? null : isoDate(override.decidedOn),
        serious: isSerious,
        verdict,
      })),
      recalibration: evaluation.recalibration,
    },
    validation,
  };
}

/** `assess --follow-up`. */
export async function assessFollowUp(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { followUp } = await import('../../../pipelines/follow-up.ts');
  const { buildConfigured } = await import('../../../pipelines/configured.ts');
  const { followUpPage } = await import('../follow-up-page.ts');
  const project = await openProject(input, context);
  const { assessment, office } = project.configuration;
  const result = await withWarehouse(project, async (warehouse) => {
    await buildConfigured({ project, warehouse }, {}, context.effects);
    const request = { warehouse, ownThresholds: assessment, timeZone: office.time_zone };
    return followUp(request, context.effects);
  });
  return { json: followUpJson(result), people: followUpPage(result, context.language) };
}

/** `assess --back-trace PERIOD`. */
export async function assessBackTrace(
  text: string,
  input: CommandInput,
  context: CommandContext,
): Promise<CommandResult> {
  const { backTrace } = await import('../../../pipelines/back-trace.ts');
  const { buildConfigured } = await import('../../../pipelines/configured.ts');
  const { backTracePage } = await import('../back-trace-page.ts');
  const project = await openProject(input, context);
  const { assessment, office } = project.configuration;
  const period = parsePeriod(text, office.statistical_month_end);
  const result = await withWarehouse(project, async (warehouse) => {
    await buildConfigured({ project, warehouse }, {}, context.effects);
    const request = { warehouse, ownThresholds: assessment, timeZone: office.time_zone, period };
    return backTrace(request, context.effects);
  });
  return {
    json: {
      period: { label: period.label, from: isoDate(period.from), to: isoDate(period.to) },
      petitions: result.petitions,
      naming: shownCount(result.naming),
      unknown: shownCount(result.unknown),
      inferred: shownCount(result.inferred),
      decisions: result.decisions.map((one) => ({
        id: one.id,
        title: one.title,
        type: one.type,
        area: one.area,
        org: one.org,
        t0: isoDate(one.t0),
        stated: shownCount(one.stated),
        inferred: shownCount(one.inferred),
        supported: shownCount(one.supported),
        reversed: shownCount(one.reversed),
        level: one.level,
        open_gates: one.openGates,
        overdue_measures: one.overdueMeasures,
      })),
    },
    people: backTracePage(result, context.language),
  };
}
