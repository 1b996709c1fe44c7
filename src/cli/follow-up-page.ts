// What became of decisions, as text: those being followed, forecasts beside outcomes, judgements, recalibration.
import type { FollowUpResult } from '../../pipelines/follow-up.ts';
import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import { fewestShown, shownCount } from '../risk/assessment-json.ts';
import type { EvaluatedDecision, PostEvaluation } from '../risk/post-evaluation.ts';
import { textTable } from './text-table.ts';

const share = (value: number): string => `${roundedNumber(100 * value, 1)}%`;
const number = (value: number | null | undefined, decimals: number): string =>
  value === null || value === undefined ? '—' : roundedNumber(value, decimals);

/** A count as it may be printed. */
export function countWords(count: number, language: Language): string {
  return String(shownCount(count) ?? say(language, 'risk.page.fewer_than', { limit: fewestShown }));
}

function followedTable({ followed }: FollowUpResult, language: Language): string {
  if (followed.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.follow.running'),
      say(language, 'risk.page.t0'),
      say(language, 'risk.follow.days'),
      say(language, 'risk.follow.stated'),
      say(language, 'risk.follow.inferred'),
      say(language, 'risk.follow.expected'),
      say(language, 'risk.follow.overdue'),
      say(language, 'risk.follow.due'),
    ],
    followed.map(({ id, t0, expectedByNow, record }) => [
      id,
      isoDate(t0),
      String(record.tracked?.days ?? 0),
      countWords(record.tracked?.stated ?? 0, language),
      countWords(record.tracked?.inferred ?? 0, language),
      number(expectedByNow, 1),
      String(record.measures.filter(({ isOverdue }) => isOverdue).length),
      record.milestones
        .filter(({ isDue }) => isDue)
        .map(({ milestone }) => milestone)
        .join(', '),
    ]),
  );
}

const mostSurprises = 10;

function surprise({ probability, isSerious }: EvaluatedDecision): number {
  return isSerious ? 1 - probability : probability;
}

function surprisesTable({ decisions }: PostEvaluation, language: Language): string {
  const scored = decisions.filter(({ petitions }) => !petitions.isSilent);
  if (scored.length === 0) return '';
  const ordered = scored.toSorted((a, b) => surprise(b) - surprise(a) || (a.id < b.id ? -1 : 1));
  return textTable(
    [
      say(language, 'risk.follow.surprises'),
      say(language, 'risk.page.t0'),
      say(language, 'risk.page.level'),
      say(language, 'risk.follow.forecast'),
      '',
      say(language, 'risk.follow.outcome'),
    ],
    ordered
      .slice(0, mostSurprises)
      .map(({ id, t0, level, probability, basis, isSerious }) => [
        id,
        isoDate(t0),
        say(language, `risk.level.${level}`),
        share(probability),
        say(language, `risk.follow.basis.${basis}`),
        say(language, isSerious ? 'risk.follow.was_serious' : 'risk.follow.was_calm'),
      ]),
  );
}

function evaluationPart(evaluation: PostEvaluation, language: Language): string {
  const { byLevel, brier, logLoss, calibration, petitions, recalibration } = evaluation;
  const decisions = byLevel.reduce((sum, one) => sum + one.decisions, 0);
  if (decisions === 0) return '';
  const summary = say(language, 'risk.follow.evaluation', {
    decisions,
    serious: evaluation.serious,
    expected: number(evaluation.expectedSerious, 1),
  });
  const quality = say(language, 'risk.follow.quality', {
    brier: number(brier, 4),
    loss: number(logLoss, 4),
    slope: number(calibration?.slope, 2),
    petitions: number(petitions.expected, 0),
    counted: petitions.counted,
  });
  const next =
    recalibration === null
      ? say(language, 'risk.follow.not_recalibrated')
      : say(language, 'risk.follow.recalibrated', {
          decisions: recalibration.decisions,
          events: recalibration.events,
          slope: number(recalibration.slope, 3),
          intercept: number(recalibration.intercept, 3),
        });
  const levels = textTable(
    [
      say(language, 'risk.follow.by_level'),
      say(language, 'risk.follow.decisions'),
      say(language, 'risk.follow.serious'),
    ],
    byLevel.map(({ level, decisions: own, serious }) => [
      say(language, `risk.level.${level}`),
      String(own),
      String(serious),
    ]),
  );
  return `${summary}\n${quality}\n${next}\n\n${levels}`;
}

function overridesTable({ overrides }: PostEvaluation, language: Language): string {
  if (overrides.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.follow.overrides'),
      say(language, 'risk.life.assessed_level'),
      say(language, 'risk.life.set_level'),
      say(language, 'risk.life.role'),
      say(language, 'risk.follow.outcome'),
      '',
    ],
    overrides.map(({ id, override, isSerious, verdict }) => [
      id,
      override.assessed === null ? '—' : say(language, `risk.level.${override.assessed}`),
      say(language, `risk.level.${override.level}`),
      override.org ?? '—',
      say(language, isSerious ? 'risk.follow.was_serious' : 'risk.follow.was_calm'),
      say(language, `risk.follow.verdict.${verdict}`),
    ]),
  );
}

/** The page of `assess --follow-up`. */
export function followUpPage(result: FollowUpResult, language: Language): string {
  const parts = [
    followedTable(result, language),
    evaluationPart(result.evaluation, language),
    surprisesTable(result.evaluation, language),
    overridesTable(result.evaluation, language),
  ].filter((part) => part !== '');
  if (parts.length === 0) parts.push(say(language, 'risk.follow.none'));
  return [...parts, say(language, 'risk.closing')].join('\n\n');
}
