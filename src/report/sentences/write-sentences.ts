// All sentences of a report: the headlines of the first page, and the lead of each section.
import type { Sentence } from '../model.ts';
import { paragraph } from './compose.ts';
import { eventSentences } from './events.ts';
import { areaSentences, qualitySentences } from './quality.ts';
import {
  causeSentences,
  channelSentences,
  departmentSentences,
  focusSentences,
  levelSentences,
  purposeSentences,
  topicSentences,
} from './shares.ts';
import { situationSentences } from './situation.ts';
import type { Speech } from './speech.ts';
import { monthSentences, previousSentences, totalSentences } from './totals.ts';
import { outlookSentences, warningSentences } from './warnings.ts';

export type SectionId =
  | 'focus'
  | 'total'
  | 'channels'
  | 'topics'
  | 'purposes'
  | 'situation'
  | 'areas'
  | 'departments'
  | 'warnings'
  | 'events'
  | 'outlook'
  | 'quality'
  | 'more';

/** The sentences of the first page: the total, the period before, the leading topics, the state of the data. */
export function writeHeadline(speech: Speech): Sentence[] {
  return [
    ...totalSentences(speech),
    ...previousSentences(speech),
    ...topicSentences(speech).slice(0, 1),
    ...qualitySentences(speech, 3),
  ];
}

/** Each group of sentences as one paragraph. */
function paragraphs({ language }: Speech, groups: readonly (readonly Sentence[])[]): Sentence[] {
  return groups.filter((group) => group.length > 0).map((group) => paragraph(language, group));
}

/** The lead sentences of a section, every number of them a figure. */
export function writeSentences(speech: Speech, section: SectionId): Sentence[] {
  switch (section) {
    case 'focus':
      return focusSentences(speech);
    case 'total':
      return [...previousSentences(speech), ...monthSentences(speech)];
    case 'channels':
      return [...channelSentences(speech), ...levelSentences(speech)];
    case 'topics':
      return paragraphs(speech, [topicSentences(speech), causeSentences(speech)]);
    case 'purposes':
      return purposeSentences(speech);
    case 'situation':
      return situationSentences(speech);
    case 'areas':
      return areaSentences(speech);
    case 'departments':
      return paragraphs(speech, [departmentSentences(speech)]);
    case 'warnings':
      return warningSentences(speech);
    case 'events':
      return eventSentences(speech);
    case 'outlook':
      return outlookSentences(speech);
    case 'quality':
      return qualitySentences(speech);
    case 'more':
      return [];
  }
}
