// The report of one assessment as a document: the sections of 发改办投资〔2013〕428号 in their order, and appendices.

import type { Block, DocumentModel, KeyFact } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { say } from '../../foundation/messages/index.ts';
import { listed } from '../../foundation/messages/listed.ts';
import type { Assessment } from '../assessment.ts';
import { overrideMark, overrideSentence } from '../override-words.ts';
import { problemText } from '../problem-words.ts';
import { basics } from './basics.ts';
import { conclusion } from './conclusion.ts';
import { content } from './content.ts';
import { reference } from './reference.ts';
import { dataSheet, disclosureSheet, factorSheet, signatureSheet, thresholdSheet } from './sheets.ts';
import { life, versions } from './versions.ts';
import {
  indexText,
  levelReason,
  levelWords,
  masked,
  type ReportContext,
  saidOf,
  shareText,
} from './words.ts';

function summary(assessment: Assessment, { language, record }: ReportContext): Block[] {
  const { level, initial, gates, isDraft, missing, problems } = assessment;
  const silent = problems.find(({ kind }) => kind === 'silent_place');
  const open = gates.filter(({ passed }) => passed !== true);
  const judged = overrideSentence(record, language, masked);
  const sentences = [
    say(language, 'risk.report.says_level', {
      level: levelWords(level, language),
      reason: levelReason(level, language),
      before: levelWords(initial, language),
    }),
    ...(judged === null ? [] : [judged]),
    ...(silent === undefined
      ? []
      : [saidOf(language, say(language, 'risk.page.place'), problemText(silent, language))]),
    ...(gates.length === 0
      ? []
      : [
          open.length === 0
            ? say(language, 'risk.report.says_gates_met', { all: gates.length })
            : say(language, 'risk.report.says_gates', {
                all: gates.length,
                open: open.length,
                names: listed(
                  language,
                  open.map(({ id }) => say(language, `risk.gate.${id}`)),
                ),
              }),
        ]),
    ...(missing.length === 0 ? [] : [say(language, 'risk.report.says_missing', { count: missing.length })]),
  ];
  return [
    ...(isDraft
      ? ([{ kind: 'paragraph', text: say(language, 'risk.report.says_draft'), tone: 'alert' }] as const)
      : []),
    { kind: 'list', items: sentences },
  ];
}

function keyFacts(
  { level, initial, gates, forecast }: Assessment,
  { language, record }: ReportContext,
): KeyFact[] {
  const [low, high] = forecast.interval;
  const mark = overrideMark(record, language);
  const reason = levelReason(level, language);
  return [
    {
      label: say(language, 'risk.report.key_level'),
      value: levelWords(level, language),
      note: mark === null ? reason : `${mark}${language === 'zh' ? '；' : '; '}${reason}`,
    },
    {
      label: say(language, 'risk.report.key_index'),
      value: indexText(level.index),
      note: say(language, 'risk.report.key_index_note', { before: indexText(initial.index) }),
    },
    {
      label: say(language, 'risk.report.key_gates'),
      value: `${gates.filter(({ passed }) => passed === true).length} / ${gates.length}`,
      note: say(language, 'risk.report.key_gates_note'),
    },
    {
      label: say(language, 'risk.report.key_probability'),
      value: shareText(forecast.probability),
      note: say(language, 'risk.report.key_probability_note', {
        low: shareText(low),
        high: shareText(high),
      }),
    },
  ];
}

/** The report of an assessment: plain data, from which the page and the Word file are written. */
export function assessmentReport(assessment: Assessment, context: ReportContext): DocumentModel {
  const { language, office, run, version, today } = context;
  const { decision, thresholds } = assessment;
  return {
    language,
    mark: say(language, 'page.edition_office'),
    office,
    title: say(language, 'risk.report.title'),
    subtitle:
      decision.title === null
        ? decision.id
        : say(language, 'risk.report.subtitle', { title: masked(decision.title), id: decision.id }),
    summary: summary(assessment, context),
    keys: keyFacts(assessment, context),
    chapters: [basics(assessment, context), content(assessment, context), conclusion(assessment, context)],
    appendices: [
      factorSheet(assessment, context),
      reference(assessment, context),
      versions(assessment, context),
      ...life(context),
      dataSheet(assessment, context),
      thresholdSheet(assessment, context),
      disclosureSheet(context),
      signatureSheet(context),
    ],
    closing: say(language, 'risk.closing'),
    colophon: [
      say(language, 'risk.report.colophon', {
        day: isoDate(today),
        run,
        version,
        thresholds: thresholds.version,
      }),
    ],
  };
}
