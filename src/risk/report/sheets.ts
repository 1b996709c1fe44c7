// The remaining appendices of the report: factors, data sheet, thresholds, what is not shown, signatures.
import type { Cell, Chapter } from '../../documents/document.ts';
import { say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import type { Assessment } from '../assessment.ts';
import { fewestShown } from '../assessment-json.ts';
import { factorRisk } from '../expert-index.ts';
import { objectionRule } from '../thresholds.ts';
import { relativeWeights } from './content.ts';
import { bandsOf, bandText } from './factors.ts';
import { basisText } from './legal-basis.ts';
import {
  dayCell,
  evidenceText,
  factorName,
  featureName,
  indexText,
  masked,
  type ReportContext,
  shareText,
} from './words.ts';

const appendix = (id: string, heading: string, blocks: Chapter['blocks']): Chapter => ({
  id,
  heading,
  blocks,
  parts: [],
});

/** The factors before and after measures. */
export function factorSheet(assessment: Assessment, context: ReportContext): Chapter {
  const { language } = context;
  const weights = relativeWeights(assessment);
  const { initial, level } = assessment;
  const strong = (text: string): Cell => ({ text, tone: 'strong' });
  return appendix('factors', say(language, 'risk.heading.factors'), [
    {
      kind: 'table',
      id: 'factors',
      title: say(language, 'risk.table.factors'),
      columns: [
        { heading: say(language, 'risk.report.number'), align: 'center', weight: 0.7 },
        { heading: say(language, 'risk.report.factor'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.report.weight'), align: 'right', weight: 1 },
        { heading: say(language, 'charts.before'), align: 'right', weight: 1 },
        { heading: say(language, 'risk.page.band'), align: 'center', weight: 1 },
        { heading: say(language, 'charts.after'), align: 'right', weight: 1 },
        { heading: say(language, 'risk.page.band'), align: 'center', weight: 1 },
      ],
      rows: [
        ...assessment.factors.map((factor, place): Cell[] => [
          String(place + 1),
          factorName(factor.factor, context),
          shareText(weights[place] ?? 0),
          indexText(factorRisk(factor, 'before')),
          bandText(assessment, place, 'before', context),
          indexText(factorRisk(factor, 'after')),
          bandText(assessment, place, 'after', context),
        ]),
        [
          '',
          strong(say(language, 'charts.index')),
          shareText(1),
          strong(indexText(initial.index)),
          '',
          strong(indexText(level.index)),
          '',
        ],
      ],
    },
  ]);
}

/** All that was used, with the day on which it was known and where it came from. */
export function dataSheet({ decision, missing }: Assessment, context: ReportContext): Chapter {
  const { language, indicators } = context;
  const order = [...indicators.keys()];
  const features = [...decision.features].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return appendix('data', say(language, 'risk.heading.data'), [
    {
      kind: 'table',
      id: 'data',
      title: say(language, 'risk.table.data'),
      columns: [
        { heading: say(language, 'risk.report.item'), align: 'left', weight: 2.4 },
        { heading: say(language, 'risk.report.value'), align: 'right', weight: 1.4 },
        { heading: say(language, 'risk.report.as_of'), align: 'right', weight: 1.5 },
        { heading: say(language, 'risk.report.source'), align: 'left', weight: 1.3 },
        { heading: say(language, 'risk.report.basis'), align: 'left', weight: 2.4 },
      ],
      rows: [
        ...features.map(([name, evidence]) => [
          featureName(name, context),
          evidenceText(name, evidence, context),
          dayCell(evidence, language),
          evidence.source === 'register'
            ? say(language, 'risk.report.register')
            : evidence.source === null
              ? '—'
              : masked(evidence.source),
          basisText(indicators.get(name)?.basis ?? '', language),
        ]),
        ...missing
          .filter(({ wants }) => wants === 'register')
          .map(({ feature }): Cell[] => [
            featureName(feature, context),
            { text: say(language, 'risk.report.not_counted'), tone: 'alert' },
            '—',
            say(language, 'risk.report.register'),
            basisText(indicators.get(feature)?.basis ?? '', language),
          ]),
      ],
    },
  ]);
}

/** Thresholds and bands as they were used, with their version and source. */
export function thresholdSheet(assessment: Assessment, context: ReportContext): Chapter {
  const { language } = context;
  const { thresholds, decision } = assessment;
  const { composite, overrides, version, place, source } = thresholds;
  const rule = objectionRule(thresholds, decision.type);
  const unset = say(language, 'risk.report.unset');
  const share = (value: number): string => roundedNumber(value, Number.isInteger(value) ? 0 : 1);
  const edges = bandsOf(assessment, context);
  const said = (
    key: 'risk.report.from' | 'risk.report.above' | 'risk.report.at_least_share',
    value: number | null | undefined,
  ): string => (value === null || value === undefined ? unset : say(language, key, { share: share(value) }));
  return appendix('thresholds', say(language, 'risk.heading.thresholds'), [
    {
      kind: 'facts',
      rows: [
        [
          say(language, 'risk.report.threshold_edges'),
          edges.names
            .map((name, band) => (band === 0 ? name : `${edges.edges[band - 1]} ${name}`))
            .join(' | '),
        ],
        [
          say(language, 'risk.report.threshold_composite'),
          say(language, 'risk.report.threshold_composite_is', {
            medium: composite.medium,
            high: composite.high,
          }),
        ],
        [
          say(language, 'risk.report.threshold_overrides'),
          say(language, 'risk.report.threshold_overrides_is', {
            sm: overrides.severe.medium,
            sh: overrides.severe.high,
            mm: overrides.major.medium,
            mh: overrides.major.high,
          }),
        ],
        [
          say(language, 'risk.report.threshold_objection'),
          say(language, 'risk.report.threshold_objection_is', {
            medium: said('risk.report.from', rule?.medium),
            high: said('risk.report.above', rule?.high),
            coverage: said('risk.report.at_least_share', rule?.coverage),
          }),
        ],
        [
          say(language, 'risk.report.threshold_version'),
          `${version} · ${place === '*' ? say(language, 'risk.report.everywhere') : place}`,
        ],
        [say(language, 'risk.report.threshold_source'), source[language]],
      ],
    },
    { kind: 'paragraph', text: say(language, 'risk.report.convention'), tone: 'strong' },
    { kind: 'paragraph', text: say(language, 'risk.report.weights_note'), tone: 'soft' },
  ]);
}

/** What the report does not show. */
export function disclosureSheet({ language }: ReportContext): Chapter {
  return appendix('disclosure', say(language, 'risk.heading.disclosure'), [
    {
      kind: 'list',
      items: [
        say(language, 'risk.report.disclosure_small', { limit: fewestShown }),
        say(language, 'risk.report.disclosure_similar'),
        say(language, 'risk.report.disclosure_accusations'),
        say(language, 'risk.report.disclosure_persons'),
      ],
    },
  ]);
}

/** Lines to be signed by hand. */
export function signatureSheet({ language }: ReportContext): Chapter {
  const roles = ['maker', 'review', 'expert', 'legal', 'body', 'decider'] as const;
  const sheet = appendix('signatures', say(language, 'risk.heading.signatures'), [
    { kind: 'paragraph', text: say(language, 'risk.report.sign_note'), tone: 'soft' },
    {
      kind: 'signatures',
      roles: roles.map((role) => say(language, `risk.report.role_${role}`)),
      words: { signature: say(language, 'risk.report.sign'), day: say(language, 'risk.report.sign_day') },
    },
  ]);
  return { ...sheet, startsPage: true };
}
