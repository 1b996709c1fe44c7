// Laws of loading: no split of the rows changes the register, no accusation keeps its words, no number stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceMapping } from '../../src/intake/mapping.ts';
import { contents, emptyWarehouse, loadTable, rowsOf, tableOf } from './support/loading.ts';

const columns = ['编号', '日期', '标题', '内容', '目的', '地点'];
const source: SourceMapping = {
  name: 's',
  kind: 'petitions',
  fields: { id: '编号', received_on: '日期', title: '标题', text: '内容', purpose: '目的', area_raw: '地点' },
};

const row = fc.tuple(
  fc.constantFrom('1', '2', '3', ''),
  fc.constantFrom('2020-01-01', '2020年1月2日', '昨天'),
  fc.constantFrom('甲', '乙', '受贿', '13800138000'),
  fc.constantFrom('子', null),
  fc.constantFrom('求决', '举报', null),
  fc.constantFrom('东街', '东街１３８００１３８０００'),
);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
/** What a source itself calls a claim (求决) is none of an accusation's words, whatever it says. */
const accusing = rows.map((all) =>
  all.map(([id, on, title, text, purpose, place]) => [
    id,
    on,
    title,
    text,
    title === '受贿' && purpose === '求决' ? null : purpose,
    place,
  ]),
);

describe('loading', () => {
  it('gives the same register and history however the rows are split into files', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (all, at) => {
        const cut = at % (all.length + 1);
        const [whole, split] = [await emptyWarehouse(), await emptyWarehouse()];
        try {
          const one = await loadTable(whole, tableOf('whole.csv', columns, all), source);
          const first = await loadTable(split, tableOf('first.csv', columns, all.slice(0, cut)), source);
          const second = await loadTable(split, tableOf('second.csv', columns, all.slice(cut)), source);
          expect(await contents(split)).toEqual(await contents(whole));
          expect(first.quarantined + second.quarantined).toBe(one.quarantined);
          for (const { rows_read, loaded, updated, unchanged, quarantined } of [one, first, second]) {
            expect(loaded + updated + unchanged + quarantined).toBe(rows_read);
          }
        } finally {
          await whole.close();
          await split.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leaves no word of an accusation and no long number anywhere in the warehouse', async () => {
    await fc.assert(
      fc.asyncProperty(accusing, async (all) => {
        const warehouse = await emptyWarehouse();
        try {
          await loadTable(warehouse, tableOf('一.csv', columns, all), source);
          const tables = await rowsOf(
            warehouse,
            `select schema_name || '.' || table_name from duckdb_tables() where schema_name in ('register', 'ops')`,
          );
          for (const table of tables) {
            const text = (
              await rowsOf(warehouse, `select columns(c -> c not in ('source_file')) from ${table}`)
            ).join('\n');
            expect(text).not.toContain('受贿');
            if (table.startsWith('register.')) {
              // Keys and batch marks are hexadecimal and may hold seven digits in a row.
              const words = text.replaceAll(
                /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{16}\b/g,
                '',
              );
              expect(words).not.toMatch(/\p{Nd}{7}/u);
            }
          }
        } finally {
          await warehouse.close();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('takes the words from earlier versions of what becomes an accusation', async () => {
    const warehouse = await emptyWarehouse();
    const version = (purpose: string, title: string) => ['1', '2020-01-01', title, '细节', purpose, '东街'];
    await loadTable(warehouse, tableOf('一.csv', columns, [version('求决', '甲')]), source);
    await loadTable(warehouse, tableOf('二.csv', columns, [version('举报', '甲')]), source);
    await loadTable(warehouse, tableOf('三.csv', columns, [version('求决', '丙')]), source);
    expect(
      await rowsOf(warehouse, 'select purpose, title, text from register.petition_history order by all'),
    ).toEqual(['accusation|null|null', 'claim|null|null']);
    expect(await rowsOf(warehouse, 'select title from register.petition')).toEqual(['丙']);
    await warehouse.close();
  });
});
