// The truth of a generated city, as the back-test takes it. Only tests and back-tests of generated cities read it.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { failure } from '../../src/foundation/errors.ts';
import type { PlantedRise, PlantedSurge } from '../../src/warning/truth.ts';
import { keyOf } from '../../src/warning/watched.ts';

const day = z.string().transform((text, context) => {
  const found = parseIsoDate(text);
  if (found === null) context.addIssue({ code: 'custom', message: 'no date' });
  return found ?? 0;
});

const truthShape = z.object({
  surges: z.array(
    z.object({
      series: z.string(),
      kind: z.enum(['strong', 'moderate', 'sustained']),
      from: day,
      to: day,
      size_sd: z.number(),
      petitions: z.number(),
    }),
  ),
  events: z.array(
    z.object({ topic: z.string(), county: z.string(), from: day, to: day, members: z.array(z.string()) }),
  ),
});

/** What a generated city planted. */
export interface Planted {
  readonly surges: readonly PlantedSurge[];
  /** Surges and hot events. */
  readonly rises: readonly PlantedRise[];
}

function plantedIn({ surges, events }: z.output<typeof truthShape>): Planted {
  const planted = surges.map(({ size_sd: size, ...surge }): PlantedSurge => {
    const { topic, area } = keyOf(surge.series);
    return { ...surge, topic, area, size, isPeaked: false };
  });
  const hot = events.map(
    ({ county: area, members, ...event }): PlantedRise => ({
      ...event,
      area,
      petitions: members.length,
      isPeaked: true,
    }),
  );
  return { surges: planted, rises: [...planted, ...hot] };
}

/** Reads what a `truth.json` says was planted. Throws `warning.truth_unreadable`. */
export async function readPlanted(path: string): Promise<Planted> {
  const place = { file: basename(path) };
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw failure('warning.truth_unreadable', {}, { place, cause });
  });
  try {
    return plantedIn(truthShape.parse(JSON.parse(text)));
  } catch (cause) {
    throw failure('warning.truth_unreadable', {}, { place, cause });
  }
}
