// The list of assessed decisions as a document: what an assessor should look at first on top.
import type { DocumentModel } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { say } from '../../foundation/messages/index.ts';
import type { Assessment } from '../assessment.ts';
import type { DecisionRecord } from '../decision-record.ts';
import { overrideMark } from '../override-words.ts';
import { indexText, levelWords, masked, type ReportContext, shareText, withNote } from './words.ts';

/** A decision in the list, with the name of its report. */
export interface RankedDecision {
  readonly assessment: Assessment;
  readonly file: string;
  readonly record?: DecisionRecord | null;
}

/** The list, in the order that is given. */
export function rankingReport(
  ranked: readonly RankedDecision[],
  context: Pick<ReportContext, 'language' | 'office' | 'run' | 'version' | 'today'>,
): DocumentModel {
  const { language, office, run, version, today } = context;
  const thresholds = [...new Set(ranked.map(({ assessment }) => assessment.thresholds.version))].join(', ');
  return {
    language,
    mark: say(language, 'page.edition_office'),
    office,
    title: say(language, 'risk.ranking.title'),
    subtitle: say(language, 'risk.ranking.subtitle', { count: ranked.length }),
    summary: [{ kind: 'paragraph', text: say(language, 'risk.ranking.note'), tone: 'soft' }],
    keys: [],
    chapters: [
      {
        id: 'ranking',
        heading: say(language, 'risk.ranking.heading'),
        blocks: [
          {
            kind: 'table',
            id: 'ranking',
            title: say(language, 'risk.ranking.title'),
            columns: [
              { heading: say(language, 'risk.report.number'), align: 'center', weight: 0.6 },
              { heading: say(language, 'risk.page.decision'), align: 'left', weight: 3 },
              { heading: say(language, 'risk.page.type'), align: 'left', weight: 1.8 },
              { heading: say(language, 'risk.page.level'), align: 'center', weight: 1.2 },
              { heading: say(language, 'risk.page.unmet'), align: 'right', weight: 0.8 },
              { heading: say(language, 'risk.page.index'), align: 'right', weight: 1.6 },
              { heading: say(language, 'risk.report.key_probability'), align: 'right', weight: 1.6 },
              { heading: say(language, 'risk.page.t0'), align: 'right', weight: 1.2 },
            ],
            rows: ranked.map(({ assessment, file, record }, place) => {
              const { decision, level, initial, gates, forecast } = assessment;
              const title = decision.title === null ? '' : ` ${masked(decision.title)}`;
              const words = levelWords(level, language);
              const mark = overrideMark(record, language);
              const isLow = level.level === 'low';
              return [
                String(place + 1),
                { text: `${decision.id}${title}`, tone: 'plain', file },
                say(language, `risk.type.${decision.type ?? 'unknown'}`),
                {
                  text: mark === null ? words : withNote(language, words, mark),
                  tone: isLow && mark === null ? 'plain' : 'strong',
                },
                String(gates.filter(({ passed }) => passed !== true).length),
                `${indexText(initial.index)} → ${indexText(level.index)}`,
                `${shareText(forecast.probability)} (${forecast.interval.map(shareText).join(' – ')})`,
                isoDate(decision.t0),
              ];
            }),
          },
        ],
        parts: [],
      },
    ],
    appendices: [],
    closing: say(language, 'risk.closing'),
    colophon: [say(language, 'risk.report.colophon', { day: isoDate(today), run, version, thresholds })],
  };
}
