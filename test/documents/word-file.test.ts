// A document as a Word file: well formed, the same bytes again, nobody's name, heads that repeat, charts with words.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { blocksOf, type DocumentModel } from '../../src/documents/document.ts';
import { chineseNumber } from '../../src/documents/numbering.ts';
import { wordBytes } from '../../src/documents/word/word-file.ts';
import { judgedReport } from '../risk/support/report.ts';

const png = readFileSync(new URL('../fixtures/pixel.png', import.meta.url));
const drawingsOf = (model: DocumentModel) =>
  new Map(
    blocksOf(model).flatMap((block) =>
      block.kind === 'chart'
        ? [[block.chart.id, { svg: '<svg width="736" height="320"></svg>', png }] as const]
        : [],
    ),
  );

/** The parts of a package by name. */
function unpack(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, Buffer>>();
  const found = new Map<string, Buffer>();
  fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) => {
    if (error !== null || file === undefined) return reject(error);
    file.on('entry', (entry) => {
      file.openReadStream(entry, async (failed, stream) => {
        if (failed !== null || stream === undefined) return reject(failed);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(Buffer.from(chunk));
        found.set(entry.fileName, Buffer.concat(chunks));
        file.readEntry();
      });
    });
    file.on('end', () => resolve(found));
    file.readEntry();
  });
  return promise;
}

const model = judgedReport('zh');
let bytes: Uint8Array;
let parts: Map<string, Buffer>;
const part = (name: string): string => parts.get(name)?.toString('utf8') ?? '';

beforeAll(async () => {
  bytes = await wordBytes(model, drawingsOf(model));
  parts = await unpack(bytes);
});

describe('a Word file', () => {
  it('has the same bytes for the same document', async () => {
    const again = await wordBytes(judgedReport('zh'), drawingsOf(model));
    const hash = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
    expect(hash(again)).toBe(hash(bytes));
  });

  it('is well-formed XML in every part', () => {
    for (const [name, content] of parts) {
      if (name.endsWith('.png')) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      expect(() => parser.write(content.toString('utf8')).close(), name).not.toThrow();
    }
  });

  it('says of itself its title and language, nobody and no time', () => {
    const core = part('docProps/core.xml');
    expect([...core.matchAll(/<(?:dc|cp|dcterms):(\w+)[ >]/g)].map(([, name]) => name)).toEqual([
      'coreProperties',
      'title',
      'language',
    ]);
    expect([...parts.keys()].filter((name) => name.startsWith('docProps/'))).toEqual(['docProps/core.xml']);
    expect(part('word/settings.xml')).toContain('<w:removePersonalInformation/>');
    expect(core).not.toMatch(/张建国|138/);
  });

  it('repeats the head of every table with a head', () => {
    const tables = blocksOf(model).filter(({ kind }) => kind === 'table');
    expect(part('word/document.xml').split('<w:tblHeader/>').length - 1).toBe(tables.length);
  });

  it('says in words what each chart shows', () => {
    const charts = blocksOf(model).filter(({ kind }) => kind === 'chart');
    const said = [
      ...part('word/document.xml').matchAll(/<wp:docPr id="(\d+)" name="[^"]+" descr="([^"]+)"/g),
    ];
    expect(said.map(([, id]) => Number(id))).toEqual(charts.map((_, index) => index + 1));
    expect(said.every(([, , words]) => (words ?? '').length > 15)).toBe(true);
  });

  it('relates to every part that it names, and names every part that it holds', () => {
    const targets = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)].map(
      ([, target]) => `word/${target}`,
    );
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    const used = [...part('word/document.xml').matchAll(/r:(?:embed|id)="([^"]+)"/g)].map(([, id]) => id);
    const known = [...part('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('names the fonts of official documents, and what stands in for them', () => {
    expect(part('word/fontTable.xml')).toMatch(/仿宋_GB2312"><w:altName w:val="仿宋"/);
    expect(part('word/styles.xml')).toContain('w:eastAsia="方正小标宋简体"');
  });

  it('counts each list from 1', () => {
    const lists = blocksOf(model).filter(({ kind }) => kind === 'list').length;
    expect(part('word/numbering.xml').split('<w:startOverride').length - 1).toBe(lists);
  });

  it('escapes what comes from outside, and leaves out what XML forbids', async () => {
    const hostile = await wordBytes({ ...model, subtitle: '<w:p>&\u0007"' }, drawingsOf(model));
    const text = (await unpack(hostile)).get('word/document.xml')?.toString('utf8') ?? '';
    expect(text).toContain('&lt;w:p&gt;&amp;\ufffd&quot;');
  });
});

it('numbers are written in Chinese', () => {
  expect([1, 9, 10, 11, 20, 38].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '三十八']);
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

describe.skipIf(soffice === undefined)('in LibreOffice', () => {
  it('opens and prints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weathervane-word-'));
    try {
      writeFileSync(join(folder, 'report.docx'), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
      execFileSync(soffice ?? '', [...options, join(folder, 'report.docx')], { stdio: 'ignore' });
      expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
