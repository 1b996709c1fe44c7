// Duties of law in the forms of the city's decisions, kept apart from what drives their outcome.
import type { RandomStream } from '../foundation/random.ts';

const chance = (stream: RandomStream, percent: number): boolean => stream.integer(100) < percent;
const yesNo = (value: boolean): string => (value ? '是' : '否');

/** Decisions that are specialised or technical (Order 713 art. 19), in per cent, by kind of major decision. */
const specialised: Readonly<Record<string, number>> = {
  planning: 40,
  major_construction: 60,
  environmental_facility: 80,
};

/**
 * What the form of a kind says of money used for nothing else, social security, experts, and the time of the legality
 * review: each duty is missed now and then, and moves no petition.
 */
export function dutyFeatures(stream: RandomStream, kind: string): Record<string, string> {
  switch (kind) {
    case 'house_expropriation':
      return { funds_sole_use: yesNo(chance(stream, 96)) };
    case 'land_expropriation':
      return {
        funds_sole_use: yesNo(chance(stream, 96)),
        livelihood_plan: yesNo(chance(stream, 94)),
        farmland_taken: yesNo(chance(stream, 90)),
      };
    case 'restructuring':
      return {};
    default: {
      const isSpecialised = chance(stream, specialised[kind] ?? 0);
      return {
        specialised_matter: yesNo(isSpecialised),
        expert_review: yesNo(chance(stream, isSpecialised ? 90 : 30)),
        legal_review_days: String(chance(stream, 94) ? 7 + stream.integer(9) : 3 + stream.integer(4)),
      };
    }
  }
}
