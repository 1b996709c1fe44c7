// A fictional city in lines of text: the files of a petition office's export and their sealed truth.
import { type CityOptions, planCity } from './options.ts';

/** One file of the city. Lines come without their line break; each call of `lines` starts from the top. */
export interface CityFile {
  readonly name: 'petitions.csv' | 'population.csv' | 'areas.csv' | 'orgs.csv' | 'truth.json';
  readonly lineCount: number | null;
  readonly lines: () => Iterable<string>;
}

/** A fictional city: the same options give the same lines, to the byte, on every machine. */
export interface City {
  readonly seed: number;
  readonly petitions: number;
  readonly files: readonly CityFile[];
}

/** Generates a city; throws `city.seed`, `city.size`, `city.months` or `city.scenario`. */
export function generateCity(options: CityOptions = {}): City {
  const plan = planCity(options);
  return { seed: plan.seed, petitions: plan.petitions, files: [] };
}
