// The appendix on earlier decisions: the reference forecast, its parts, what comparable ones led to, the back-test.
import { calibration } from '../../charts/calibration.ts';
import { scoreWaterfall } from '../../charts/score-waterfall.ts';
import type { Block, Chapter } from '../../documents/document.ts';
import { say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import type { Assessment } from '../assessment.ts';
import { fewestShown, isUnlikelyLow } from '../assessment-json.ts';
import type { ForecastQuality } from '../validation.ts';
import { countText, featureName, logOddsText, type ReportContext, saidOf, shareText } from './words.ts';

function forecastBlocks({ level, forecast, model }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const [low, high] = forecast.interval;
  const counts = { decisions: model.decisions, events: model.events };
  return [
    { kind: 'paragraph', text: say(language, 'risk.report.reference_note'), tone: 'strong' },
    {
      kind: 'list',
      items: [
        say(language, 'risk.report.probability', {
          probability: shareText(forecast.probability),
          low: shareText(low),
          high: shareText(high),
        }),
        ...(isUnlikelyLow(level, forecast) ? [say(language, 'risk.page.low_beside')] : []),
        ...(forecast.expectedPetitions === null
          ? []
          : [
              saidOf(
                language,
                say(language, 'risk.page.petitions'),
                roundedNumber(forecast.expectedPetitions, 1),
              ),
            ]),
        say(language, model.kind === 'prior' ? 'risk.page.prior' : 'risk.page.learned', counts),
        say(language, 'risk.report.serious'),
      ],
    },
  ];
}

function contributionBlocks({ forecast }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const { baseline, contributions, score } = forecast;
  const parts = contributions.map(({ feature, value }) => ({ name: featureName(feature, context), value }));
  return [
    { kind: 'chart', chart: scoreWaterfall({ baseline, parts, score }, { language }) },
    {
      kind: 'table',
      id: 'contributions',
      title: say(language, 'risk.table.contributions'),
      columns: [
        { heading: say(language, 'risk.page.feature'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.page.contribution'), align: 'right', weight: 1 },
      ],
      rows: [
        [say(language, 'risk.page.baseline'), logOddsText(baseline)],
        ...parts.filter(({ value }) => value !== 0).map(({ name, value }) => [name, logOddsText(value)]),
        [
          { text: say(language, 'risk.page.score'), tone: 'strong' },
          { text: logOddsText(score), tone: 'strong' },
        ],
      ],
    },
    { kind: 'paragraph', text: say(language, 'risk.report.rounding'), tone: 'soft' },
  ];
}

function similarBlocks({ similar }: Assessment, { language }: ReportContext): Block[] {
  if (similar === null) {
    return [{ kind: 'paragraph', text: say(language, 'risk.page.no_similar'), tone: 'alert' }];
  }
  const { ids, households, petitions, supported, reversed, lost, serious } = similar;
  const rate =
    households > 0 && petitions >= fewestShown ? roundedNumber((1000 * petitions) / households, 1) : '—';
  return [
    {
      kind: 'table',
      id: 'similar',
      title: say(language, 'risk.table.similar'),
      columns: [
        { heading: say(language, 'risk.report.item'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.report.value'), align: 'right', weight: 4 },
      ],
      rows: [
        [say(language, 'risk.report.similar_ids'), ids.join(', ')],
        [say(language, 'risk.report.similar_households'), String(households)],
        [say(language, 'risk.report.similar_petitions'), countText(language, petitions)],
        [say(language, 'risk.report.similar_rate'), rate],
        [say(language, 'risk.report.similar_supported'), countText(language, supported)],
        [say(language, 'risk.report.similar_reversed'), countText(language, reversed)],
        [say(language, 'risk.report.similar_lost'), String(lost)],
        [
          say(language, 'risk.report.similar_serious'),
          say(language, 'risk.report.of', { count: serious, all: ids.length }),
        ],
      ],
    },
    {
      kind: 'paragraph',
      tone: 'soft',
      text: say(language, 'risk.report.similar_note', { count: ids.length, limit: fewestShown }),
    },
  ];
}

function qualityRow(name: string, quality: ForecastQuality): string[] {
  const { logLoss, brier, area, calibration: fit } = quality;
  return [
    name,
    roundedNumber(logLoss, 4),
    roundedNumber(brier, 4),
    area === null ? '—' : roundedNumber(area.area, 3),
    fit === null ? '—' : roundedNumber(fit.slope, 2),
  ];
}

function backTestBlocks({ language, validation }: ReportContext): Block[] {
  if (validation === null) {
    return [{ kind: 'paragraph', text: say(language, 'risk.report.backtest_none') }];
  }
  const { decisions, events, model, index, data, reliability } = validation;
  return [
    { kind: 'chart', chart: calibration(reliability, { language }) },
    {
      kind: 'table',
      id: 'quality',
      title: say(language, 'risk.table.quality'),
      columns: [
        { heading: say(language, 'risk.report.quality'), align: 'left', weight: 2.4 },
        { heading: say(language, 'risk.report.log_loss'), align: 'right', weight: 1 },
        { heading: say(language, 'risk.report.brier'), align: 'right', weight: 1 },
        { heading: say(language, 'risk.report.auc'), align: 'right', weight: 1 },
        { heading: say(language, 'risk.report.slope'), align: 'right', weight: 1 },
      ],
      rows: [
        qualityRow(say(language, 'risk.report.by_model'), model),
        qualityRow(say(language, 'risk.report.by_index'), index),
        ...(data === null ? [] : [qualityRow(say(language, 'risk.report.by_data'), data)]),
      ],
    },
    {
      kind: 'paragraph',
      text: say(language, 'risk.report.backtest_note', { decisions, events }),
      tone: 'soft',
    },
  ];
}

/** The appendix. */
export function reference(assessment: Assessment, context: ReportContext): Chapter {
  return {
    id: 'reference',
    heading: say(context.language, 'risk.heading.reference'),
    blocks: [
      ...forecastBlocks(assessment, context),
      ...contributionBlocks(assessment, context),
      ...similarBlocks(assessment, context),
      ...backTestBlocks(context),
    ],
    parts: [],
  };
}
