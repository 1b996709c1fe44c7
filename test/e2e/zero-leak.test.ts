// Nothing of a thousand persons, who give themselves away in every field, is left anywhere after a run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type LoadSource, load } from '../../pipelines/load.ts';
import { scrubbersOf, scrubRules } from '../../src/privacy/scrubber/scrub.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import { listening } from '../pipelines/support/loading.ts';
import { cellsOf } from '../pipelines/support/reviewing.ts';
import {
  filesBelow,
  leakFinder,
  leaksInFiles,
  leaksInWarehouse,
  tokensOf,
} from '../privacy/support/leaks.ts';
import { files, persons, sources } from '../privacy/support/personal-register.ts';
import { corpusPart } from '../text/support/corpus.ts';
import { type Outcome, temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const find = leakFinder(persons.flatMap(tokensOf));
const office = join(folder.path, 'office');
const temporary = join(folder.path, 'temporary');

beforeAll(() => {
  for (const place of [office, temporary]) mkdirSync(place);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(office, name), content);
});

describe('the search', () => {
  test('finds every person in the files that go in', () => {
    const found = new Set(find(files['petitions.csv'] ?? ''));
    for (const { identity, mobile, email, farm } of persons) {
      for (const token of [identity, mobile, email, farm]) expect(found.has(token)).toBe(true);
    }
  });
});

describe('after a run', () => {
  const outcomes: Outcome[] = [];
  const said = (words: readonly string[]): Outcome => {
    const outcome = weathervane(office, words, { TMPDIR: temporary, TMP: temporary, TEMP: temporary });
    outcomes.push(outcome);
    return outcome;
  };

  beforeAll(() => {
    said(['inspect', 'petitions.csv', '--json']);
    said(['init', 'petitions.csv']);
    const refused = {
      ...sources,
      letters: { ...sources.letters, fields: { ...sources.letters.fields, title: '电话' } },
    };
    writeFileSync(join(office, 'refused.yaml'), stringify({ sources: refused }));
    expect(said(['load', '--config', 'refused.yaml']).status).toBe(2);
    writeFileSync(join(office, 'weathervane.yaml'), stringify({ language: 'zh', sources }));
    expect(said(['run', '--json']).status).toBe(0);
    expect(said(['report', '--scheme', 'source', '--period', '2019']).status).toBe(0);
  }, 300_000);

  test('the register has the petitions, and the broken rows stand aside', () => {
    expect(outcomes[3]?.json()).toMatchObject({
      load: { totals: { rows_read: 1355, loaded: 1000, unchanged: 300, quarantined: 55 } },
    });
  });

  test('no command says anything of a person', () => {
    expect(outcomes.flatMap(({ output, errors }) => find(output + errors))).toEqual([]);
  });

  test('no file holds anything of a person, packed or not', async () => {
    const inputs = new Set(Object.keys(files).map((name) => join(office, name)));
    const left = filesBelow(folder.path).filter((file) => !inputs.has(file));
    expect(left.length).toBeGreaterThan(30);
    expect(await leaksInFiles(left, find)).toEqual([]);
  });

  test('no table of the warehouse holds anything of a person', async () => {
    const warehouse = await openWarehouse({ path: join(office, 'weathervane.duckdb') });
    try {
      expect(await leaksInWarehouse(warehouse, find)).toEqual([]);
    } finally {
      await warehouse.close();
    }
  });
});

describe('a review', () => {
  const { path: asked, remove } = temporaryFolder();
  afterAll(remove);
  const cell = (text: string | null) => `"${(text ?? '').replaceAll('"', '""')}"`;
  const letters = corpusPart('test').map(({ text }, row) => {
    const { name, mobile, identity, email, plate } = persons[row % persons.length] ?? {};
    const told = `联系人：${name}，电话${mobile}，身份证号${identity}，车牌${plate}，邮箱${email}`;
    // At the beginning, in the middle and behind, so that some are cut where a snippet ends.
    const at = (row % 4) * 20;
    return [`${row}`, '2020-05-01', `反映人：${name}`, `${text?.slice(0, at)}。${told}。${text?.slice(at)}`];
  });
  const codes = [...new Set(corpusPart('train').map(({ label }) => label))].sort();
  let exported: Outcome | null = null;

  beforeAll(() => {
    const labelled = corpusPart('train').map(
      ({ text, label }) => `${cell(text)},0${1 + codes.indexOf(label)}`,
    );
    const rows = letters.map((row) => row.map(cell).join(','));
    writeFileSync(join(asked, 'labelled.csv'), `内容,类别\n${labelled.join('\n')}\n`);
    writeFileSync(join(asked, 'register.csv'), `信访件编号,登记时间,标题,内容\n${rows.join('\n')}\n`);
    const learning = [
      '--input',
      'labelled.csv',
      '--text',
      '内容',
      '--label',
      '类别',
      '--model',
      'topics.wvm',
    ];
    for (const words of [['init', 'register.csv'], ['load'], ['train', ...learning]]) {
      expect(weathervane(asked, words).status).toBe(0);
    }
    const model = ['--model', 'topics.wvm', '--coverage', '0.98', '--json'];
    exported = weathervane(asked, ['review', 'export', 'check.xlsx', ...model]);
  }, 120_000);

  test('shows petitions of persons, and nothing of these', async () => {
    expect(find(letters.flat().join('\n')).length).toBeGreaterThan(letters.length);
    const { rows } = await cellsOf(join(asked, 'check.xlsx'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((cells) => cells.some((text) => text?.includes('〔'))).length).toBe(rows.length);
    expect(find(rows.flat().join('\n'))).toEqual([]);
    expect(await leaksInFiles([join(asked, 'check.xlsx')], find)).toEqual([]);
    expect(find(`${exported?.output}${exported?.errors}`)).toEqual([]);
  });
});

describe('without a rule', () => {
  const petitions: LoadSource = { name: 'letters', ...sources.letters };
  const few = join(folder.path, 'few.csv');
  beforeAll(() => {
    writeFileSync(few, `${(files['petitions.csv'] ?? '').split('\n').slice(0, 201).join('\n')}\n`);
  });
  const leaksWithout = async (isOff: (name: string) => boolean): Promise<string[]> => {
    const warehouse = await openWarehouse({ path: ':memory:', threads: 1 });
    try {
      await ensureSchema(warehouse);
      await load(
        {
          warehouse,
          sources: [petitions],
          files: [{ path: few }],
          secret: [new TextEncoder().encode('a secret of a fictional office, for tests only')],
          screen: () => null,
          screenVersion: '1',
          scrubbers: scrubbersOf(scrubRules.filter(({ name }) => !isOff(name))),
          settings: { jointVisitPersons: 5, timeZone: 'Asia/Shanghai' },
        },
        listening(),
      );
      return await leaksInWarehouse(warehouse, find);
    } finally {
      await warehouse.close();
    }
  };

  test('of none, nothing is found', async () => {
    expect(await leaksWithout(() => false)).toEqual([]);
  });

  test.each([
    ['email', /^email$/],
    ['plates', /^plate$/],
    ['WeChat', /^wechat$/],
    ['case numbers', /^case-number$/],
    ['addresses', /^address$/],
    ['names', /^name/],
    ['phones and long numbers', /phone$|^number$/],
  ])('for %s, the search finds what got through', async (_, off) => {
    expect((await leaksWithout((name) => off.test(name))).length).toBeGreaterThan(50);
  });
});
