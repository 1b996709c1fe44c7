// All stories, by topic code.
import type { Story } from '../story.ts';
import { cityServices, education, environment, health } from './daily-life.ts';
import { demolition, expropriation, homes, villageLand } from './land-and-housing.ts';
import { market, neighbours, others } from './money-and-neighbours.ts';
import { conduct, law, relief, resettlement, veterans } from './people-and-law.ts';
import { insurance, posts, restructuring, wages } from './work-and-pensions.ts';

/** The stories of each topic. */
export const storiesByTopic: Readonly<Record<string, readonly Story[]>> = {
  '01': demolition,
  '02': expropriation,
  '03': villageLand,
  '04': restructuring,
  '05': wages,
  '06': insurance,
  '07': homes,
  '08': environment,
  '09': resettlement,
  '10': law,
  '11': veterans,
  '12': relief,
  '13': conduct,
  '14': posts,
  '15': education,
  '16': health,
  '17': cityServices,
  '18': market,
  '19': neighbours,
  '99': others,
};
