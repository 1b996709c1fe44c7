// Searches every file of an edition for what it withholds: planted counts, and all that follows from them.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../pipelines/lineage.ts';
import { report } from '../../pipelines/report.ts';
import type { ReportRequest } from '../../pipelines/report-request.ts';
import { civilDate } from '../../src/foundation/calendar.ts';
import type { ManifestFigure } from '../../src/report/manifest.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, type PlainPetition, silent, smallRegister } from '../fixtures/small-register.ts';
import { saidBy } from '../support/said-by.ts';
import { reportRequest } from './support/report-requests.ts';

/** Persons of the two accusations of the year, and what they are together: numbers that nothing else is. */
const PLANTED = [7_919, 104_729] as const;
const SUM = PLANTED[0] + PLANTED[1];

let folder: string;
let warehouse: Warehouse;

const request = (wishes: Partial<ReportRequest>): ReportRequest =>
  reportRequest({ warehouse, output: join(folder, 'out'), period: '2020', ...wishes });

/** Two accusations in 2020 by very many persons; three registrations of one topic in one county. */
function plantedRegister(): PlainPetition[] {
  let accusations = 0;
  let rare = 0;
  return smallRegister({ seed: 11, size: 2400 }).flatMap((row): PlainPetition[] => {
    const isOfYear = civilDate(row.receivedOn).year === 2020;
    if (isOfYear && row.purpose === 'accusation') {
      const persons = PLANTED[accusations];
      accusations += 1;
      return persons === undefined ? [] : [{ ...row, persons }];
    }
    if (row.topic === '04' && /^431222|丙县/.test(row.areaCode ?? row.areaRaw ?? '')) {
      rare += isOfYear ? 1 : 0;
      return isOfYear && rare > 2 ? [] : [row];
    }
    return [row];
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-withheld-'));
  ({ warehouse } = await openRegister(plantedRegister()));
});

afterAll(async () => {
  await warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Whether a text holds a number by itself: no digit or point that belongs to it goes on. */
function holds(said: string, form: string): boolean {
  return new RegExp(`(?<![\\d.])${form.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(said);
}

const numbersOf = ({ value, n, interval, rows }: ManifestFigure): number[] =>
  [value, n, rows, ...(interval ?? [])].filter((number) => number !== null);

describe.each(['internal', 'public'] as const)('the files of the %s edition', (edition) => {
  let said: ReadonlyMap<string, string>;
  let shown: readonly ManifestFigure[];
  let withheld: readonly ManifestFigure[];

  beforeAll(async () => {
    const full = request({ output: join(folder, `full-${edition}`) });
    await report(full, silent);
    const office = (await readManifest(full)).figures;
    const own = request({ output: join(folder, edition), edition });
    const { directory, files } = await report(own, silent);
    const { figures } = await readManifest(own);
    const hidden = new Set(figures.flatMap(({ id, status }) => (status === undefined ? [] : [id])));
    shown = figures.filter(({ id }) => !hidden.has(id));
    withheld = office.filter(({ id }) => hidden.has(id));
    const texts = files.map(async (file) => [file, await saidBy(join(directory, file), warehouse)] as const);
    said = new Map(await Promise.all(texts));
  });

  it('are tables in four formats, charts in three, the page and the manifest', () => {
    const endings = new Set([...said.keys()].map((file) => file.slice(file.lastIndexOf('.'))));
    expect([...endings].toSorted()).toEqual([
      '.arrow',
      '.csv',
      '.html',
      '.json',
      '.parquet',
      '.png',
      '.svg',
      '.xlsx',
    ]);
  });

  it('do not hold the persons of two accusations, alone or together', () => {
    expect(withheld.map(({ value }) => value)).toContain(SUM);
    for (const number of [...PLANTED, SUM]) {
      const grouped = number.toLocaleString('en');
      const holders = [...said].filter(
        ([file, text]) =>
          holds(text, String(number)) || (/\.(?:html|svg|vl\.json)$/.test(file) && holds(text, grouped)),
      );
      expect([number, holders.map(([file]) => file)]).toEqual([number, []]);
    }
  });

  it('hold no share, rate, change or interval of a withheld figure', () => {
    const printed = new Set(shown.flatMap(numbersOf));
    const telling = withheld
      .flatMap(numbersOf)
      .filter((number) => String(number).length >= 7 && !printed.has(number));
    expect(telling.length).toBeGreaterThan(20);
    const everything = [...said]
      .filter(([file]) => !file.endsWith('.png'))
      .map(([, text]) => text)
      .join('\n');
    expect(telling.filter((number) => holds(everything, String(number)))).toEqual([]);
  });

  it('hold what is shown, so that the search would find the rest', () => {
    const share = shown.find(({ id, value }) => id.endsWith('/share') && String(value ?? '').length > 7);
    const holders = [...said].filter(([, text]) => holds(text, String(share?.value))).map(([file]) => file);
    for (const ending of ['.csv', '.parquet', '.arrow', '.xlsx', 'manifest.json'])
      expect([ending, holders.some((file) => file.endsWith(ending))]).toEqual([ending, true]);
  });

  it('say in no sentence how many are withheld', () => {
    const page = said.get('report.html') ?? '';
    const sentences = [...page.matchAll(/<(?:p|li)\b[^>]*>(.*?)<\/(?:p|li)>/gs)].map(([, text = '']) => text);
    expect(sentences.length).toBeGreaterThan(10);
    const ids = new Set(withheld.map(({ id }) => id));
    const figures = sentences.flatMap((text) =>
      [...text.matchAll(/data-figure="([^"]+)"[^>]*>([^<]*)</g)].map(([, id = '', words = '']) => ({
        id,
        words,
      })),
    );
    expect(figures.length).toBeGreaterThan(10);
    const quoted = figures.filter(({ id, words }) => ids.has(id) && !/^(?:若干|少于(?:3|10))$/.test(words));
    expect(quoted).toEqual([]);
  });
});
