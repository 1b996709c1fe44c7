// Real exports, with the mappings that are suggested for them: every row is loaded, and known again.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LoadSource } from '../../pipelines/load.ts';
import { packagePath } from '../../src/foundation/package-root.ts';
import { inspectTable } from '../../src/intake/inspection.ts';
import { isKnownHeader } from '../../src/intake/synonyms.ts';
import { openTable } from '../../src/intake/table.ts';
import { emptyWarehouse, loadPaths } from './support/loading.ts';

const data = packagePath('..', 'shared', 'data');

describe.skipIf(!existsSync(data))('real exports', () => {
  it.each([
    ['teddycup/messages_votes.xlsx', { rows_read: 4326, loaded: 4326, updated: 0 }],
    ['teddycup/messages_replies.xlsx', { rows_read: 2816, loaded: 2816, updated: 0 }],
    ['teddycup/sample_blank_rows.xlsx', { rows_read: 495, loaded: 494, updated: 1 }],
    ['baltimore311/requests.csv', { rows_read: 10_000, loaded: 10_000, updated: 0 }],
  ])('loads %s whole, and then finds it unchanged', async (name, counts) => {
    const path = `${data}/${name}`;
    const {
      kind,
      fields,
      date_order: dateOrder,
    } = await inspectTable(await openTable(path, { knownHeader: isKnownHeader }), 'zh');
    if (kind === null) throw new RangeError('the file is not recognised');
    const source: LoadSource = { name: 'real', kind, fields, dateOrder: dateOrder ?? undefined };
    const warehouse = await emptyWarehouse();
    expect((await loadPaths(warehouse, [source], [path])).totals).toEqual({
      ...counts,
      unchanged: 0,
      quarantined: 0,
    });
    const again = {
      rows_read: counts.rows_read,
      loaded: 0,
      updated: 0,
      unchanged: counts.rows_read,
      quarantined: 0,
    };
    expect((await loadPaths(warehouse, [source], [path])).totals).toEqual(again);
    await warehouse.close();
  });
});
