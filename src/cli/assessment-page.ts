// An assessment as a page of text: level, gates, index, forecast, what to find out, and the way down a level.

import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import type { Assessment } from '../risk/assessment.ts';
import {
  fewestShown,
  isUnlikelyLow,
  levelReason,
  levelWords,
  shownCount,
  shownFeature,
} from '../risk/assessment-json.ts';
import type { DecisionContext } from '../risk/decision-context.ts';
import type { DecisionRecord } from '../risk/decision-record.ts';
import { factorBand, factorRisk } from '../risk/expert-index.ts';
import { factorName, featureName } from '../risk/names.ts';
import type { RequiredStep } from '../risk/next-level.ts';
import { overrideMark, overrideSentence } from '../risk/override-words.ts';
import { gapLines, gapUses, leastShown, problemLines, problemText } from '../risk/problem-words.ts';
import { hidesHistory } from '../risk/register-coverage.ts';
import { valueText } from '../risk/report/words.ts';
import { lifeParts } from './decision-life.ts';
import { adviceTable, gatesTable, openGatesPart } from './gates-page.ts';
import { textTable } from './text-table.ts';

const index = (value: number | null): string => (value === null ? '—' : roundedNumber(value, 4));
const share = (value: number): string => `${roundedNumber(100 * value, 1)}%`;
const logOdds = (value: number): string => `${value < 0 ? '−' : '+'}${roundedNumber(Math.abs(value), 3)}`;

/** A place by its name; by its code where nobody gave it one, and that is said. */
function placeText(area: string | null, { language, placeName }: DecisionContext): string {
  if (area === null) return '—';
  const note = say(language, 'risk.page.unnamed_place');
  return placeName(area) ?? say(language, 'risk.report.with', { name: area, note });
}

function facts(assessment: Assessment, context: DecisionContext): string {
  const { decision, level, initial } = assessment;
  const { language } = context;
  const type = decision.type ?? 'unknown';
  return textTable(
    [say(language, 'risk.page.decision'), decision.title ?? decision.id],
    [
      [say(language, 'risk.page.type'), say(language, `risk.type.${type}`)],
      [say(language, 'risk.page.place'), placeText(decision.area, context)],
      [say(language, 'risk.page.topic'), decision.topic === null ? '—' : context.topicName(decision.topic)],
      [say(language, 'risk.page.t0'), isoDate(decision.t0)],
      [
        say(language, 'risk.page.initial'),
        `${levelWords(initial, language)} (${levelReason(initial, language)})`,
      ],
      [
        say(language, 'risk.page.expected'),
        `${levelWords(level, language)} (${levelReason(level, language)})`,
      ],
      [say(language, 'risk.page.index'), `${index(initial.index)} → ${index(level.index)}`],
    ],
  );
}

function factorsTable(assessment: Assessment, context: DecisionContext): string {
  const { language } = context;
  const { factors, thresholds, sensitivity } = assessment;
  return textTable(
    [
      say(language, 'risk.page.factors'),
      say(language, 'risk.page.before'),
      say(language, 'risk.page.after'),
      say(language, 'risk.page.band'),
      say(language, 'risk.page.sway'),
    ],
    factors.map((factor) => {
      const after = factorRisk(factor, 'after');
      const sway = sensitivity.find((one) => one.factor === factor.factor);
      return [
        factorName(factor.factor, context),
        index(factorRisk(factor, 'before')),
        index(after),
        say(language, `risk.band.${factorBand(after, thresholds)}`),
        sway === undefined ? '' : `${index(sway.indexBetter)} / ${index(sway.indexWorse)}`,
      ];
    }),
  );
}

function forecastPart({ level, forecast, model, similar }: Assessment, context: DecisionContext): string {
  const { language, validation } = context;
  const counts = { decisions: model.decisions, events: model.events };
  const [low, high] = forecast.interval;
  const expected = forecast.expectedPetitions;
  const shown = (count: number): string =>
    String(shownCount(count) ?? say(language, 'risk.page.fewer_than', { limit: fewestShown }));
  return [
    `${say(language, 'risk.page.forecast')}: ${say(language, model.kind === 'prior' ? 'risk.page.prior' : 'risk.page.learned', counts)}`,
    `${say(language, 'risk.page.probability')} ${share(forecast.probability)} (${say(language, 'risk.page.interval')} ${share(low)} – ${share(high)})`,
    ...(isUnlikelyLow(level, forecast) ? [say(language, 'risk.page.low_beside')] : []),
    ...(expected === null ? [] : [`${say(language, 'risk.page.petitions')} ${roundedNumber(expected, 1)}`]),
    similar === null
      ? say(language, 'risk.page.no_similar')
      : say(language, 'risk.page.similar', {
          ids: similar.ids.join(', '),
          households: similar.households,
          petitions: shown(similar.petitions),
          supported: shown(similar.supported),
          reversed: shown(similar.reversed),
          lost: similar.lost,
          serious: similar.serious,
        }),
    ...(validation === null
      ? []
      : [
          say(language, 'risk.page.backtest', {
            decisions: validation.decisions,
            loss: roundedNumber(validation.model.logLoss, 4),
            index: roundedNumber(validation.index.logLoss, 4),
            area: validation.model.area === null ? '—' : roundedNumber(validation.model.area.area, 3),
            slope:
              validation.model.calibration === null
                ? '—'
                : roundedNumber(validation.model.calibration.slope, 2),
          }),
        ]),
  ].join('\n');
}

function contributionsTable({ forecast }: Assessment, context: DecisionContext): string {
  const { language } = context;
  return textTable(
    [say(language, 'risk.page.contributions'), say(language, 'risk.page.contribution')],
    [
      [say(language, 'risk.page.baseline'), logOdds(forecast.baseline)],
      ...forecast.contributions.map(({ feature, value }) => [featureName(feature, context), logOdds(value)]),
      [say(language, 'risk.page.score'), logOdds(forecast.score)],
    ],
  );
}

function historyTable({ decision, problems }: Assessment, context: DecisionContext): string {
  const { language, indicators } = context;
  const fewer = say(language, 'risk.page.fewer_than', { limit: fewestShown });
  const counted = [...decision.features].filter(([, { source }]) => source === 'register');
  const rows = counted.flatMap(([name, { value }]) => {
    const shown = shownFeature(name, value);
    const text =
      shown === null ? fewer : roundedNumber(Number(shown), indicators.get(name)?.type === 'integer' ? 0 : 1);
    return [[featureName(name, context), text]];
  });
  const limit = problems.find(({ kind }) => hidesHistory(kind));
  if (limit !== undefined)
    return `${say(language, 'risk.petition_history')}: ${problemText(limit, language)}`;
  if (rows.length === 0) return '';
  const day = isoDate(Math.min(...counted.flatMap(([, { asOf }]) => asOf ?? [])));
  return textTable([say(language, 'risk.page.history', { day }), ''], rows);
}

function missingTable({ missing }: Assessment, context: DecisionContext): string {
  if (missing.length === 0) return '';
  const { language } = context;
  return textTable(
    [
      say(language, 'risk.page.missing'),
      say(language, 'risk.page.narrows'),
      say(language, 'risk.page.needed_for'),
    ],
    gapLines(missing).map(({ features, gap }) => [
      listed(
        language,
        features.map((feature) => featureName(feature, context)),
      ),
      gap.narrows > leastShown
        ? say(language, 'page.points', { value: roundedNumber(100 * gap.narrows, 1) })
        : '—',
      gapUses(gap, language).join('; '),
    ]),
  );
}

function stepText(step: RequiredStep, context: DecisionContext): string {
  const { language } = context;
  switch (step.kind) {
    case 'gate':
      return say(language, 'risk.page.step_gate', {
        gate: say(language, `risk.gate.${step.gate}`),
        evidence: listed(
          language,
          step.evidence.map((name) => featureName(name, context)),
        ),
        papers: say(language, `risk.proof.${step.gate}`),
      });
    case 'factor':
      return say(language, 'risk.page.step_factor', {
        factor: factorName(step.factor, context),
        from: index(step.from),
        to: index(step.to),
      });
    case 'judge':
      return say(language, 'risk.page.step_judge');
    case 'survey':
      return say(language, 'risk.page.step_survey', { share: roundedNumber(step.share, 1) });
  }
}

function nextPart({ next }: Assessment, context: DecisionContext): string {
  if (next === null) return '';
  const { language } = context;
  const head = say(language, 'risk.page.next', { level: say(language, `risk.level.${next.target}`) });
  return [`${head}:`, ...next.steps.map((step) => `  - ${stepText(step, context)}`)].join('\n');
}

function whatIfPart({ whatIf, level, forecast, gates }: Assessment, context: DecisionContext): string {
  if (whatIf === null) return '';
  const { language, indicators } = context;
  const changes = whatIf.changes
    .map(({ feature, value }) => {
      const text = valueText(value, indicators.get(feature), language);
      return `${featureName(feature, context)} ${text}`;
    })
    .join(', ');
  const open = (found: Assessment['gates']): number => found.filter(({ passed }) => passed !== true).length;
  const result = say(language, 'risk.page.what_if_result', {
    level: levelWords(level, language),
    level_then: levelWords({ level: whatIf.level, isFloor: level.isFloor }, language),
    index: index(level.index),
    index_then: index(whatIf.indexAfter),
    probability: share(forecast.probability),
    probability_then: share(whatIf.probability),
    gates: open(gates),
    gates_then: open(whatIf.gates),
  });
  return `${say(language, 'risk.page.what_if', { changes })}: ${result}`;
}

function problemsPart({ problems }: Assessment, context: DecisionContext): string {
  if (problems.length === 0) return '';
  const lines = problemLines(problems, context).map(({ names, text }) => `  - ${names}: ${text}`);
  return [`${say(context.language, 'risk.page.problems')}:`, ...lines].join('\n');
}

/** The page of one assessment. */
export function assessmentPage(assessment: Assessment, context: DecisionContext): string {
  const { language } = context;
  const { level, thresholds, decision, isDraft } = assessment;
  const { version, place, source } = thresholds;
  const judged = overrideSentence(context.record, language);
  return [
    `${decision.id}  ${say(language, 'risk.page.level')}: ${levelWords(level, language)}${judged === null ? '' : `\n! ${judged}`}`,
    facts(assessment, context),
    gatesTable(assessment, context),
    openGatesPart(assessment, context),
    adviceTable(assessment, context),
    `${factorsTable(assessment, context)}${isDraft ? `\n! ${say(language, 'risk.page.draft')}` : ''}`,
    forecastPart(assessment, context),
    contributionsTable(assessment, context),
    historyTable(assessment, context),
    missingTable(assessment, context),
    nextPart(assessment, context),
    whatIfPart(assessment, context),
    ...(context.record === null ? [] : lifeParts(context.record, context)),
    problemsPart(assessment, context),
    say(language, 'risk.page.thresholds', { version, place, source: source[language] }),
    say(language, 'risk.closing'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listedLevel(
  level: Assessment['level'],
  record: DecisionRecord | undefined,
  language: Language,
): string {
  const [name, note] = [levelWords(level, language), overrideMark(record, language)];
  return note === null ? name : say(language, 'risk.report.with', { name, note });
}

/** Several assessments in a table, what an assessor should look at first on top. */
export function assessmentList(
  assessments: readonly Assessment[],
  language: Language,
  records: ReadonlyMap<string, DecisionRecord> = new Map(),
): string {
  if (assessments.length === 0) return say(language, 'risk.page.none');
  const table = textTable(
    [
      say(language, 'risk.page.decision'),
      say(language, 'risk.page.level'),
      say(language, 'risk.page.type'),
      say(language, 'risk.page.index'),
      say(language, 'risk.page.unmet'),
      say(language, 'risk.page.probability'),
      say(language, 'risk.page.interval'),
    ],
    assessments.map(({ decision, level, initial, gates, forecast }) => [
      decision.id,
      listedLevel(level, records.get(decision.id), language),
      say(language, `risk.type.${decision.type ?? 'unknown'}`),
      `${index(initial.index)} → ${index(level.index)}`,
      String(gates.filter(({ passed }) => passed !== true).length),
      share(forecast.probability),
      forecast.interval.map(share).join(' – '),
    ]),
  );
  return `${table}\n\n${say(language, 'risk.closing')}`;
}
