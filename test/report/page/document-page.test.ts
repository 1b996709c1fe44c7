// A document as a page: nothing is fetched, everything is escaped, figures and tables are numbered through.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blocksOf, type DocumentModel } from '../../../src/documents/document.ts';
import { renderDocument } from '../../../src/report/page/document-page.ts';
import { judgedReport } from '../../risk/support/report.ts';
import { chromiumPath, startChromium } from './chromium.ts';

const svg = '<svg width="700" height="300"><rect style="fill: red"/></svg>';
const drawings = (model: DocumentModel) =>
  new Map(
    blocksOf(model).flatMap((block) =>
      block.kind === 'chart' ? [[block.chart.id, { svg, png: new Uint8Array() }] as const] : [],
    ),
  );
const model = judgedReport('zh');
const page = renderDocument(model, drawings(model));

describe('the page of a document', () => {
  it('asks for nothing from outside', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:\/\/(?!www\.w3\.org)/);
    expect(page).toContain("default-src 'none'");
  });

  it('needs no inline style, which its policy would refuse', () => {
    expect(page).not.toMatch(/<[a-z][^>]* style=/);
  });

  it('numbers chapters, figures and tables', () => {
    expect(page).toContain('一、基本情况');
    expect(page).toContain('（三）风险估计');
    expect(page).toContain('附录八　签字页');
    expect(page).toMatch(/图1　风险矩阵[\s\S]*图5　回测/);
  });

  it('has every id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('escapes what comes from outside', () => {
    const hostile = renderDocument(
      { ...model, subtitle: '<img src=x onerror=alert(1)>', office: '"><script>' },
      drawings(model),
    );
    expect(hostile).not.toMatch(/<img|"><script>/);
  });

  it('links only to files beside it', () => {
    const cell = (file: string) => ({ text: 'x', tone: 'plain' as const, file });
    const table = {
      kind: 'table' as const,
      id: 't',
      title: 't',
      columns: [{ heading: 'h', align: 'left' as const, weight: 1 }],
      rows: [[cell('D17.html')], [cell('https://x.example/a.html')], [cell('../a.html')]],
    };
    const linked = renderDocument({ ...model, summary: [table], chapters: [], appendices: [] }, new Map());
    expect([...linked.matchAll(/href="([^#"]+)"/g)].map(([, file]) => file)).toEqual(['D17.html']);
  });
});

describe.skipIf(chromiumPath === null)('in Chromium', () => {
  it('asks for nothing, says nothing, and fits a telephone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weathervane-document-'));
    const browser = await startChromium();
    try {
      const file = join(folder, 'report.html');
      writeFileSync(file, page);
      const opened = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const requests: string[] = [];
      const messages: string[] = [];
      opened.on('request', (request) => requests.push(request.url()));
      opened.on('console', (message) => messages.push(message.text()));
      await opened.goto(pathToFileURL(file).href);
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(messages).toEqual([]);
      expect(await opened.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
