// Chapter 1 of the report: the decision and its place, the basis in law, who assesses, and how.
import type { Block, Chapter, Part } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { say } from '../../foundation/messages/index.ts';
import type { Assessment } from '../assessment.ts';
import { problemLines, problemText } from '../problem-words.ts';
import { hidesHistory } from '../register-coverage.ts';
import {
  dayCell,
  evidenceText,
  featureName,
  masked,
  type ReportContext,
  saidOf,
  slot,
  withNote,
} from './words.ts';

function facts({ decision }: Assessment, context: ReportContext): Block {
  const { language } = context;
  const { area, topic, type, org } = decision;
  const place = area === null ? null : context.placeName(area);
  const missing = (name: string) => slot(language, name);
  const words = {
    type: say(language, 'risk.page.type'),
    place: say(language, 'risk.page.place'),
    topic: say(language, 'risk.page.topic'),
    org: say(language, 'risk.report.org'),
  };
  return {
    kind: 'facts',
    rows: [
      [say(language, 'risk.report.name'), decision.title === null ? '—' : masked(decision.title)],
      [say(language, 'risk.report.id'), decision.id],
      [words.type, type === null ? missing(words.type) : say(language, `risk.type.${type}`)],
      [
        words.place,
        area === null ? missing(words.place) : place === null ? area : withNote(language, place, area),
      ],
      [words.topic, topic === null ? '—' : context.topicName(topic)],
      [words.org, org === null ? missing(words.org) : masked(org)],
      [say(language, 'risk.page.t0'), isoDate(decision.t0)],
      ...[...context.indicators.values()]
        .filter(({ lever, name }) => lever === 'scope' && decision.features.has(name))
        .map(
          ({ name, label }) =>
            [label[language], evidenceText(name, decision.features.get(name), context)] as const,
        ),
    ],
  };
}

function history({ decision, problems }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const rows = [...decision.features].filter(([, { source }]) => source === 'register');
  const limit = problems.find(({ kind }) => hidesHistory(kind));
  if (limit !== undefined) {
    const text = saidOf(language, say(language, 'risk.petition_history'), problemText(limit, language));
    return [{ kind: 'paragraph', text, tone: 'alert' }];
  }
  if (rows.length === 0) {
    return [{ kind: 'paragraph', text: say(language, 'risk.report.no_history'), tone: 'alert' }];
  }
  const table: Block = {
    kind: 'table',
    id: 'history',
    title: say(language, 'risk.table.history'),
    columns: [
      { heading: say(language, 'risk.report.item'), align: 'left', weight: 3 },
      { heading: say(language, 'risk.report.value'), align: 'right', weight: 1 },
      { heading: say(language, 'risk.report.as_of'), align: 'right', weight: 1 },
    ],
    rows: rows.map(([name, evidence]) => [
      featureName(name, context),
      evidenceText(name, evidence, context),
      dayCell(evidence, language),
    ]),
  };
  return [table];
}

function doubts({ problems }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  if (problems.length === 0) return [];
  return [
    { kind: 'paragraph', text: say(language, 'risk.page.problems'), tone: 'strong' },
    {
      kind: 'list',
      items: problemLines(problems, context).map(({ names, text }) => saidOf(language, names, text)),
    },
  ];
}

function basis({ gates, thresholds }: Assessment, { language }: ReportContext): Part {
  const articles = gates
    .map(({ id }) => say(language, `risk.article.${id}`))
    .filter((article) => article !== '—');
  return {
    id: 'basis',
    heading: say(language, 'risk.heading.basis'),
    blocks: [
      {
        kind: 'list',
        items: [
          ...new Set([
            say(language, 'risk.report.basis_713'),
            ...articles,
            say(language, 'risk.report.basis_2492'),
            say(language, 'risk.report.basis_428'),
            thresholds.source[language],
          ]),
        ],
      },
    ],
  };
}

/** Chapter 1. */
export function basics(assessment: Assessment, context: ReportContext): Chapter {
  const { language } = context;
  const t0 = isoDate(assessment.decision.t0);
  return {
    id: 'basics',
    heading: say(language, 'risk.heading.basics'),
    blocks: [],
    parts: [
      {
        id: 'overview',
        heading: say(language, 'risk.heading.overview'),
        blocks: [facts(assessment, context), ...history(assessment, context), ...doubts(assessment, context)],
      },
      basis(assessment, context),
      {
        id: 'body',
        heading: say(language, 'risk.heading.body'),
        blocks: [
          { kind: 'paragraph', ...slot(language, say(language, 'risk.report.body_slot')) },
          { kind: 'paragraph', text: say(language, 'risk.report.body_note'), tone: 'soft' },
        ],
      },
      {
        id: 'method',
        heading: say(language, 'risk.heading.method'),
        blocks: [
          {
            kind: 'list',
            items: [
              say(language, 'risk.report.method_level'),
              say(language, 'risk.report.method_index'),
              say(language, 'risk.report.method_data', { t0 }),
              say(language, 'risk.report.method_reference'),
            ],
          },
        ],
      },
    ],
  };
}
