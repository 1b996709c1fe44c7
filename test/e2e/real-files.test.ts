// Real registers, with the mappings that `init` suggests: every row is accounted for, and loads once only.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packagePath } from '../../src/foundation/package-root.ts';
import { temporaryFolder, weathervane } from './command.ts';

const data = packagePath('..', 'shared', 'data');
const folder = temporaryFolder();
afterAll(folder.remove);

describe.skipIf(!existsSync(data))('real files', () => {
  test.each([
    [
      'teddycup/messages_votes.xlsx',
      { rows_read: 4326, loaded: 4326, updated: 0, unchanged: 0, quarantined: 0 },
    ],
    [
      'teddycup/messages_replies.xlsx',
      { rows_read: 2816, loaded: 2816, updated: 0, unchanged: 0, quarantined: 0 },
    ],
    [
      'teddycup/sample_blank_rows.xlsx',
      { rows_read: 495, loaded: 494, updated: 1, unchanged: 0, quarantined: 0 },
    ],
    [
      'baltimore311/requests.csv',
      { rows_read: 10000, loaded: 10000, updated: 0, unchanged: 0, quarantined: 0 },
    ],
  ])('%s is loaded whole, once, and reported', (file, expected) => {
    const own = join(folder.path, file.replaceAll(/\W/g, '_'));
    mkdirSync(own);
    expect(weathervane(own, ['init', join(data, file)]).status).toBe(0);
    expect(weathervane(own, ['run', '--json']).json()).toMatchObject({ load: { totals: expected } });
    expect(weathervane(own, ['load', '--json']).json()).toMatchObject({
      totals: { loaded: 0, updated: 0, unchanged: expected.rows_read, quarantined: 0 },
    });
    expect(existsSync(join(own, 'out', 'latest', 'report.html'))).toBe(true);
  });
});
