// Prepares the demonstration: a generated city and, as for any office, a configuration suggested from its headers.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../src/config/project.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import { readParquet } from '../src/warehouse/parquet.ts';
import { generate } from './generate.ts';
import { init } from './init.ts';

const DEMO_FILES = ['areas.csv', 'population.csv', 'orgs.csv', 'petitions.csv'] as const;

/** Writes the city and its configuration into `folder` and returns the configuration's path. */
export async function prepareDemo(folder: string, language: Language, effects: Effects): Promise<string> {
  effects.note(say(effects.language, 'cli.demo.prepare'));
  await generate({ directory: folder }, effects);
  const configurationFile = join(folder, CONFIGURATION_FILE);
  await rm(configurationFile, { force: true });
  await init(
    {
      configurationFile,
      keyFile: join(folder, 'weathervane.key'),
      files: DEMO_FILES.map((file) => join(folder, file)),
      parquet: readParquet,
      replace: true,
      settings: [
        { path: ['output'], value: '../out' },
        { path: ['office', 'name'], value: say(language, 'cli.demo.office') },
      ],
    },
    effects,
  );
  return configurationFile;
}
