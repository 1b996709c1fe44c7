// A fictional city in lines of text: the files of a petition office's export and their sealed truth.
import { civilDate } from '../foundation/calendar.ts';
import { decisionFiles, decisionTruth } from './decision-lines.ts';
import { planDecisions } from './decisions.ts';
import { orgLines } from './departments.ts';
import { drawDocket, planRhythms } from './draws.ts';
import { eventTruth, planEvents } from './hot-events.ts';
import { type CityOptions, planCity } from './options.ts';
import { personalTruth } from './personal/truth.ts';
import { petitionLines, repeatedRowCount } from './petition-lines.ts';
import { areaLines, populationLines } from './places.ts';
import { planSurges } from './surges.ts';
import { truthLines } from './truth-lines.ts';

/** One file of the city. Lines come without their line break; each call of `lines` starts from the top. */
export interface CityFile {
  readonly name: string;
  readonly lines: () => Iterable<string>;
}

/** A fictional city: the same options give the same lines, to the byte, on every machine. */
export interface City {
  readonly seed: number;
  /** Rows of `petitions.csv`, repeated rows included. */
  readonly petitions: number;
  readonly files: readonly CityFile[];
}

/**
 * Generates a city. Nothing is held but the number of petitions of each day: every petition follows from its seed,
 * its day and its place within the day, by streams of its own; no function is used whose last digit may differ
 * between machines. Throws `city.seed`, `city.size`, `city.decisions`, `city.months` or `city.scenario`.
 */
export function generateCity(options: CityOptions = {}): City {
  const plan = planCity(options);
  const size = plan.petitions - repeatedRowCount(plan.petitions);
  const rhythms = planRhythms(plan);
  const { surges, plantings } = planSurges(plan, rhythms, size);
  const docket = drawDocket(plan, rhythms, size, [...plantings, ...planEvents(plan, size)]);
  const decisions = planDecisions(plan.seed, plan.decisions, { first: plan.firstDay, last: plan.lastDay });
  const [first, last] = [civilDate(plan.firstDay).year, civilDate(plan.lastDay).year];
  return {
    seed: plan.seed,
    petitions: plan.petitions,
    files: [
      { name: 'petitions.csv', lines: () => petitionLines(docket) },
      { name: 'population.csv', lines: () => populationLines(first - 1, last) },
      { name: 'areas.csv', lines: areaLines },
      { name: 'orgs.csv', lines: orgLines },
      ...decisionFiles(plan, decisions),
      {
        name: 'truth.json',
        lines: () =>
          truthLines(docket, {
            surges,
            events: eventTruth(docket),
            decisions: decisionTruth(decisions),
            personal: personalTruth(docket),
          }),
      },
    ],
  };
}
