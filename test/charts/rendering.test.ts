// Every chart in every shape: compiled without complaint, drawn the same everywhere, no text cut or overprinted.
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { compileChart } from '../../src/charts/compile.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { openChartFont } from '../../src/charts/font.ts';
import { fontFamily } from '../../src/charts/font-family.ts';
import { renderPng } from '../../src/charts/render-png.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { eventSamples } from './event-samples.ts';
import { riskSamples } from './risk-samples.ts';
import { sampleCharts } from './samples.ts';
import { overlaps, textBoxes } from './svg-texts.ts';
import { warningSamples } from './warning-samples.ts';

const font = openChartFont();

function svgOf({ id, description, spec }: Chart, onWarning?: (message: string) => void): Promise<string> {
  return renderSvg(compileChart(spec, onWarning), { id, description, font });
}

function drawnBox(svg: string) {
  const withoutPaper = svg.replace(/<rect width="[^"]+" height="[^"]+" fill="#ffffff"\/>/, '');
  const drawing = new Resvg(withoutPaper, {
    font: { fontFiles: [font.path], loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  return { box: drawing.getBBox(), width: drawing.width, height: drawing.height };
}

describe.each(['zh', 'en'] as const)('charts in %s', (language) => {
  describe.each([
    ...sampleCharts(language),
    ...warningSamples(language),
    ...eventSamples(language),
    ...riskSamples(language),
  ])('%s', (_name, chart) => {
    const warnings: string[] = [];
    const drawn = svgOf(chart, (message) => warnings.push(message));

    it('compiles without a warning', async () => {
      await drawn;
      expect(warnings).toEqual([]);
    });

    it('keeps everything inside its view box', async () => {
      const { box, width, height } = drawnBox(await drawn);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    });

    it('prints no text over another', async () => {
      expect(overlaps(textBoxes(await drawn, font))).toEqual([]);
    });

    it('fits the width of a page', async () => {
      expect(Number(/ width="(\d+)"/.exec(await drawn)?.[1])).toBeLessThanOrEqual(744);
    });

    it('needs no inline style, which a strict page would refuse', async () => {
      expect(await drawn).not.toMatch(/style=|<style|<script|href=/);
    });

    it('says in one sentence what it shows', async () => {
      expect(await drawn).toContain(`aria-label="${chart.description.replaceAll('"', '&quot;')}"`);
      expect(chart.description).not.toMatch(/\{|undefined|NaN/);
    });
  });
});

describe('drawing', () => {
  const chart = sampleCharts('zh').get('areas, 13 by 19');
  const zone = process.env.TZ;
  const draw = async () => {
    if (chart === undefined) throw new RangeError('no such sample');
    return drawChart(chart, font);
  };

  it('gives the same bytes again, also beside other drawings', async () => {
    const [one, ...others] = await Promise.all([
      draw(),
      ...[...sampleCharts('en').values()].slice(0, 4).map((other) => drawChart(other, font)),
      draw(),
    ]);
    const again = others.at(-1);
    expect(again?.svg).toBe(one.svg);
    expect(Buffer.from(again?.png ?? []).equals(Buffer.from(one.png))).toBe(true);
  });

  it('begins every id with the name of the chart', async () => {
    const { svg } = await draw();
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.every((id) => id?.startsWith('area-topic-heatmap-'))).toBe(true);
  });

  it('draws Chinese characters into the PNG', async () => {
    const { svg, png } = await draw();
    const blank = await renderPng(svg.replaceAll(/(<text[^>]*>)[^<]*[一-鿿][^<]*/g, '$1'), { font });
    expect(Buffer.from(png).equals(Buffer.from(blank))).toBe(false);
    expect(png.length).toBeGreaterThan(blank.length * 1.1);
  });

  describe('in three time zones', () => {
    const drawings = new Map<string, string>();
    beforeAll(async () => {
      for (const name of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
        process.env.TZ = name;
        const charts = [...sampleCharts('zh').values()];
        const svgs = await Promise.all(charts.map((sample) => svgOf(sample)));
        drawings.set(`${name} ${new Date(0).getTimezoneOffset()}`, svgs.join('\n'));
      }
    });
    afterAll(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });

    it('gives the same drawings', () => {
      expect([...drawings.keys()]).toEqual(['UTC 0', 'Asia/Shanghai -480', 'America/New_York 300']);
      expect(new Set(drawings.values()).size).toBe(1);
    });
  });
});
