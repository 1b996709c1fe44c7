// What a story is: the sentences a matter can be told with, and what it is truly about.
import type { Purpose } from './topics.ts';

/** Where a grievance comes from; `unknown` where the text does not say. */
export type Cause =
  | 'project_construction'
  | 'unfair_policy'
  | 'unfair_enforcement'
  | 'cadre_misconduct'
  | 'labour_dispute'
  | 'civil_dispute'
  | 'unknown';

/** A story: interchangeable titles, facts, details and requests, with `{slots}` that are filled once a matter. */
export interface Story {
  readonly purpose: Purpose;
  readonly cause: Cause;
  /** 历史遗留: it began more than ten years before, and says so. */
  readonly isLegacy: boolean;
  /** Whether details and requests belong to the title and the fact of their own place only. */
  readonly isInPairs: boolean;
  readonly titles: readonly string[];
  readonly facts: readonly string[];
  readonly details: readonly string[];
  readonly requests: readonly string[];
}

/** Alternatives of a sentence, separated by `|`. */
type Alternatives = string;

/** The short names that the stories use. */
const causes = {
  project: 'project_construction',
  policy: 'unfair_policy',
  enforcement: 'unfair_enforcement',
  cadre: 'cadre_misconduct',
  labour: 'labour_dispute',
  civil: 'civil_dispute',
  unknown: 'unknown',
} as const satisfies Record<string, Cause>;

type ShortCause = keyof typeof causes;

type StoryWriter = (
  origin: ShortCause | readonly [ShortCause, 'legacy'],
  titles: Alternatives,
  facts: Alternatives,
  details: Alternatives,
  requests: Alternatives,
) => Story;

const writer =
  (purpose: Purpose, isInPairs: boolean): StoryWriter =>
  (origin, titles, facts, details, requests) => ({
    purpose,
    cause: causes[typeof origin === 'string' ? origin : origin[0]],
    isLegacy: typeof origin !== 'string',
    isInPairs,
    titles: titles.split('|'),
    facts: facts.split('|'),
    details: details.split('|'),
    requests: requests.split('|'),
  });

/** 申诉求决: asks for a wrong to be put right; any detail and request suits either fact. */
export const claim = writer('claim', false);
/** 申诉求决 whose sentences belong together by their place. */
export const claimInPairs = writer('claim', true);
/** 建议意见: proposes something for all. */
export const suggestion = writer('suggestion', true);
/** 检举控告: accuses somebody in office or in business. */
export const accusation = writer('accusation', true);
/** 咨询: asks how something is done. */
export const inquiry = writer('inquiry', true);
/** Neither of these: thanks, and what cannot be understood. */
export const remark = writer('other', true);
