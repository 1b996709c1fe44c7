// Reads a generated city back: cells of its CSV lines by column, and its truth.
import { z } from 'zod';
import { generateCity } from '../../../src/city/generate-city.ts';
import type { CityOptions } from '../../../src/city/options.ts';
import { plantedKinds } from '../../../src/city/personal/planting.ts';

/** The lines of one file of a city. */
export function linesOf(options: CityOptions, file: string): string[] {
  const found = generateCity(options).files.find(({ name }) => name === file);
  if (found === undefined) throw new RangeError(`no file ${file}`);
  return [...found.lines()];
}

/** The cells of a CSV line (RFC 4180). */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return cells;
}

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file by column name. */
export function rowsOf(lines: readonly string[]): Row[] {
  const [header = '', ...rest] = lines;
  const names = cellsOf(header);
  return rest.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

const truthShape = z.object({
  seed: z.number(),
  labels: z.record(
    z.string(),
    z.strictObject({
      topic: z.string(),
      cause: z.string(),
      purpose: z.string(),
      legacy: z.literal('yes').optional(),
    }),
  ),
  surges: z.array(
    z.strictObject({
      series: z.string(),
      kind: z.enum(['strong', 'moderate', 'sustained']),
      from: z.string(),
      to: z.string(),
      size_sd: z.number(),
      petitions: z.int(),
    }),
  ),
  events: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      topic: z.string(),
      county: z.string(),
      from: z.string(),
      to: z.string(),
      members: z.array(z.string()),
    }),
  ),
  decisions: z.array(z.unknown()),
  programmes: z.array(z.unknown()),
  slow_orgs: z.array(z.unknown()),
  personal: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(plantedKinds),
      variant: z.string(),
      value: z.string(),
      written: z.string(),
    }),
  ),
});

/** The truth of a city, checked for its shape. */
export function truthOf(options: CityOptions): z.infer<typeof truthShape> {
  return truthShape.parse(JSON.parse(linesOf(options, 'truth.json').join('\n')));
}

/** How often each value occurs. */
export function tally<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
