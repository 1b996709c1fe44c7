// The page in a browser: opened from disk, it asks for nothing, says nothing, and prints on A4.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePageScript } from '../../../src/charts/bundle.ts';
import { drawChart } from '../../../src/charts/draw.ts';
import { openChartFont } from '../../../src/charts/font.ts';
import type { Language } from '../../../src/foundation/messages/index.ts';
import type { ChartBlock } from '../../../src/report/model.ts';
import { renderPage } from '../../../src/report/page/page.ts';
import { reportCharts } from '../../../src/report/report-charts.ts';
import { assembleReport } from '../../../src/report/sections.ts';
import { demoParts, demoTables } from '../demo-report.ts';
import { chromiumPath, startChromium } from './chromium.ts';

/** The page with real charts and their script. */
async function realPage(language: Language): Promise<string> {
  const tables = demoTables(language);
  const font = openChartFont();
  const charts: ChartBlock[] = [];
  for (const { chart, table } of reportCharts(tables, { language, first: '2020-01', last: '2020-12' })) {
    const { id, title, description, svg, vega } = await drawChart(chart, font);
    charts.push({ id, title, description, svg, vega, table });
  }
  const model = assembleReport(demoParts(language, { tables, charts }));
  return renderPage(model, { script: await bundlePageScript() });
}

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly messages: readonly string[];
}

describe.skipIf(chromiumPath === null)('in Chromium', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'weathervane-page-'));
    for (const language of ['zh', 'en'] as const) {
      writeFileSync(join(folder, `${language}.html`), await realPage(language));
    }
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(language: Language, width = 1280): Promise<Opened> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
    await page.waitForFunction("document.querySelector('figure[data-chart] .chart-view svg') !== null");
    return { page, requests, messages };
  }

  test.each(['zh', 'en'] as const)('the page (%s) makes no request and logs nothing', async (language) => {
    const { page, requests, messages } = await open(language);
    await page.waitForTimeout(500);
    expect(requests).toHaveLength(1);
    expect(messages).toEqual([]);
    await page.close();
  });

  test.each([1280, 390])('nothing of the page reaches beyond a window of %i px', async (width) => {
    const { page } = await open('zh', width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('every chart becomes interactive', async () => {
    const { page } = await open('zh');
    await page.waitForTimeout(500);
    const [charts, views] = await Promise.all([
      page.locator('figure[data-chart]').count(),
      page.locator('figure[data-chart] .chart-view svg').count(),
    ]);
    expect(charts).toBeGreaterThanOrEqual(5);
    expect(views).toBe(charts);
    await page.close();
  });

  test('a number tells the command that leads to its source, and Escape puts it away', async () => {
    const { page } = await open('zh');
    const line = page.locator('output.lineage');
    expect(await line.isVisible()).toBe(false);
    await page.locator('.headline [data-figure]').first().click();
    expect(await line.textContent()).toBe("weathervane lineage 'total-by-period/pieces/value'");
    await page.keyboard.press('Escape');
    expect(await line.isVisible()).toBe(false);
    await page.close();
  });

  test('the first key press offers to skip to the text', async () => {
    const { page } = await open('zh');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.close();
  });

  test('the page prints on A4 with its tables open, and closes them again', async () => {
    const { page } = await open('zh');
    await page.evaluate(
      "window.opened = 0; addEventListener('beforeprint', () => { window.opened = document.querySelectorAll('details[open]').length; })",
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(3);
    for (const [, width, height] of boxes) {
      expect(Math.round(Number(width))).toBe(595);
      expect(Math.round(Number(height))).toBe(842);
    }
    expect(await page.evaluate('window.opened')).toBe(await page.locator('details').count());
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.close();
  });
});
