// The terms of a report and what they count.
import { type Language, say } from '../foundation/messages/index.ts';
import type { ReportModel } from './model.ts';

const TERMS = [
  'pieces',
  'batches',
  'persons',
  'joint',
  'last_year',
  'previous',
  'share',
  'interval',
  'sample',
  'per_10k',
  'composite',
  'other',
  'accusation',
] as const;

/** Every term that the sentences and tables use, with its meaning. */
export function definitions(language: Language): ReportModel['definitions'] {
  return TERMS.map((term) => ({
    term: say(language, `page.define_${term}_term`),
    meaning: say(language, `page.define_${term}`),
  }));
}
