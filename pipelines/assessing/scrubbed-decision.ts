// A decision as it came, without personal data in what people wrote of it.
import { scrubbersOf } from '../../src/privacy/scrubber/scrub.ts';
import type { RawDecision } from './register-decisions.ts';

const { office, codes } = scrubbersOf();
const said = (text: string): string => office(text).text;
const perhaps = (text: string | null): string | null => (text === null ? null : said(text));
const hasWords = (text: string): boolean => /[一-鿿]/.test(text);

/** The decision with its words read as those of a loaded table are. */
export function scrubbedDecision(raw: RawDecision): RawDecision {
  return {
    ...raw,
    id: codes(raw.id).text,
    title: perhaps(raw.title),
    features: raw.features.map((one) => ({
      ...one,
      value: hasWords(one.value) ? said(one.value) : one.value,
      source: perhaps(one.source),
    })),
    factors: raw.factors.map((one) => ({
      ...one,
      factor: said(one.factor),
      measure: perhaps(one.measure),
    })),
  };
}
