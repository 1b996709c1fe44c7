// The page script in a real browser, from a file, under a strict Content-Security-Policy.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePageScript } from '../../src/charts/bundle.ts';
import { compileChart } from '../../src/charts/compile.ts';
import { openChartFont } from '../../src/charts/font.ts';
import { placeBox } from '../../src/charts/page-script/tooltip.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { sampleCharts } from './samples.ts';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const style = 'figure svg { max-width: 100%; height: auto }';

describe('the bundle', () => {
  it('is the same text each time, ASCII, and safe inside a page', async () => {
    const script = await bundlePageScript();
    expect(await bundlePageScript()).toBe(script);
    expect(script).not.toMatch(/[^\n\x20-\x7e\t]|<\/script|<!--/i);
  });

  it('stays below 600 kB', async () => {
    expect((await bundlePageScript()).length).toBeLessThan(600_000);
  });
});

describe('the tooltip', () => {
  it.each([
    [100, 200, 1000, 114],
    [900, 200, 1000, 686],
    [50, 400, 300, 0],
  ])('beside a pointer at %i, %i wide in a window of %i, begins at %i', (pointer, size, room, place) => {
    expect(placeBox(pointer, size, room)).toBe(place);
  });
});

async function writePage(folder: string): Promise<string> {
  const font = openChartFont();
  const script = await bundlePageScript();
  const charts = [...sampleCharts('zh')]
    .filter(([name]) => !name.includes('nothing'))
    .map(([, chart], index) => ({ ...chart, key: `${chart.id}-${index}` }));
  const figures = await Promise.all(
    charts.map(async ({ key, description, spec }) => {
      const vega = compileChart(spec);
      const svg = await renderSvg(vega, { id: key, description, font });
      const json = JSON.stringify(vega).replaceAll('<', '\\u003c');
      return `<figure data-chart="${key}">${svg}</figure><script type="application/json" data-spec="${key}">${json}</script>`;
    }),
  );
  const broken = `<figure data-chart="broken"><svg role="img" aria-label="x" width="5" height="5"></svg></figure><script type="application/json" data-spec="broken">{"signals":[{"name":"s","update":"1 +"}]}</script>`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}`;
  const file = join(folder, 'page.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title><style>${style}</style></head><body>${figures.join('\n')}${broken}<script>${script}</script></body></html>`,
  );
  return pathToFileURL(file).href;
}

describe.skipIf(browserPath === undefined)('a page opened from disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-page-'));
  const complaints: string[] = [];
  const requests: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: browserPath ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    });
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(await writePage(folder));
    const figures = await page.locator('figure').count();
    await page
      .locator('.chart-view svg.marks')
      .nth(figures - 2)
      .waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for nothing but itself', () => {
    expect(requests.filter((url) => !url.endsWith('page.html'))).toEqual([]);
  });

  it('logs nothing, so that no policy was broken', () => {
    expect(complaints).toEqual([]);
  });

  it('shows every chart as an interactive view with its description', async () => {
    const views = await page
      .locator('.chart-view[role=img]')
      .evaluateAll((all) => all.map((view) => view.getAttribute('aria-label') ?? ''));
    expect(views.length).toBe((await page.locator('figure').count()) - 1);
    expect(views.every((label) => label.length > 10)).toBe(true);
  });

  it('keeps the drawing of a chart that cannot be started', async () => {
    expect(await page.locator('figure[data-chart=broken] > svg').count()).toBe(1);
  });

  it('shows the figures of the mark under the pointer, and hides them again', async () => {
    const bar = page.locator('figure[data-chart^=topic-pareto] .mark-rect.role-mark path').first();
    await bar.hover();
    const box = page.locator('.chart-tooltip');
    await expect.poll(() => box.isVisible()).toBe(true);
    expect(await box.textContent()).toMatch(/类别城建拆迁件次2,200占比18\.3%/);
    await page.mouse.move(2, 2);
    await expect.poll(() => box.isVisible()).toBe(false);
  });
});
