// Writes data/weathervane.schema.json from the configuration's zod schema.
import { writeFileSync } from 'node:fs';
import { configurationJsonSchema } from '../src/config/schema.ts';

writeFileSync(
  new URL('../data/weathervane.schema.json', import.meta.url),
  `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`,
);
