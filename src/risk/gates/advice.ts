// What the law leaves open ("may", 可以) and an assessor should think of: advice with its article, never a gate.
import { type Decision, flagOf, numberOf } from '../decision.ts';
import { isAbove, oneOf } from './gate.ts';
import { isMajor } from './other-gates.ts';

export const adviceIds = [
  'major_alternatives',
  'major_ways',
  'major_explaining',
  'major_open_hearing',
  'major_risk_ways',
  'major_third_party',
  'project_ways',
  'major_post_evaluation',
] as const;

export type AdviceId = (typeof adviceIds)[number];

/** One thing that may be done. It enters no level, and not taking it is no fault. */
export interface AdviceResult {
  readonly id: AdviceId;
  /** Whether it was taken up; null where nothing recorded says so. */
  readonly taken: boolean | null;
  /** The features that tell. */
  readonly evidence: readonly string[];
}

interface Advice {
  readonly id: AdviceId;
  readonly applies: (decision: Decision) => boolean;
  readonly taken: (decision: Decision) => boolean | null;
  readonly evidence: readonly string[];
}

const mayBeMajor = (decision: Decision): boolean => isMajor(decision) !== false;

const surveyed = (decision: Decision): boolean | null => isAbove(numberOf(decision, 'survey_coverage_pct'));

const projects: ReadonlySet<string> = new Set([
  'house_expropriation',
  'land_expropriation',
  'major_construction',
  'environmental_facility',
]);

/** State Council Order 713 art. 12, 14, 15, 16, 23 and 36; 发改投资〔2012〕2492号 art. 5. */
const list: readonly Advice[] = [
  { id: 'major_alternatives', applies: mayBeMajor, taken: () => null, evidence: [] },
  { id: 'major_ways', applies: mayBeMajor, taken: surveyed, evidence: ['survey_coverage_pct'] },
  {
    id: 'major_explaining',
    applies: mayBeMajor,
    taken: (decision) => isAbove(numberOf(decision, 'publicity_days')),
    evidence: ['publicity_days'],
  },
  {
    id: 'major_open_hearing',
    applies: (decision) => mayBeMajor(decision) && flagOf(decision, 'hearing_required') !== true,
    taken: (decision) => flagOf(decision, 'hearing_held'),
    evidence: ['hearing_held'],
  },
  {
    id: 'major_risk_ways',
    applies: mayBeMajor,
    taken: (decision) => (numberOf(decision, 'press_negative_share') === null ? null : true),
    evidence: ['press_negative_share'],
  },
  { id: 'major_third_party', applies: mayBeMajor, taken: () => null, evidence: [] },
  {
    id: 'project_ways',
    applies: ({ type }) => type !== null && projects.has(type),
    taken: (decision) => oneOf(surveyed(decision), flagOf(decision, 'hearing_held')),
    evidence: ['survey_coverage_pct', 'hearing_held'],
  },
  { id: 'major_post_evaluation', applies: mayBeMajor, taken: () => null, evidence: [] },
];

/** The advice that fits a decision, in the order in which a decision comes to it. */
export function adviceFor(decision: Decision): AdviceResult[] {
  return list
    .filter(({ applies }) => applies(decision))
    .map(({ id, taken, evidence }) => ({ id, taken: taken(decision), evidence }));
}
