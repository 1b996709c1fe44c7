// Labels, months and figures inside charts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainWithRoom } from '../../src/charts/bar-list.ts';
import { openChartFont } from '../../src/charts/font.ts';
import { distinctLabels, oneLine, tidy, widestLine, wrapLabel } from '../../src/charts/labels.ts';
import { monthsBetween, namedMonths } from '../../src/charts/months.ts';
import { changeText, countText, percentText, signed } from '../../src/charts/numbers.ts';
import { placeLabels } from '../../src/charts/point-labels.ts';
import { divergingDomain } from '../../src/charts/topic-change.ts';

const month = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }));
const monthText = month.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

const font = openChartFont();

describe('wrapLabel', () => {
  it('leaves a short label alone', () => {
    expect(wrapLabel(' 农村土地承包与\n农业农村 ')).toBe('农村土地承包与 农业农村');
  });

  it('breaks Latin text between words', () => {
    expect(wrapLabel('HCD-Vacant Building Complaint')).toBe('HCD-Vacant Building\nComplaint');
  });

  it('breaks Latin text behind a slash, and joins it without a space', () => {
    expect(wrapLabel('SW-Cleaning Needed/Investigation')).toBe('SW-Cleaning Needed/\nInvestigation');
    expect(oneLine('SW-Cleaning/\nInvestigation')).toBe('SW-Cleaning/Investigation');
  });

  it('takes at most two lines of the given width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const lines = wrapLabel(text).split('\n');
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(widestLine(lines)).toBeLessThanOrEqual(14.01);
      }),
    );
  });

  it('loses nothing of a label that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'城建拆迁abc '), maxLength: 14 }), (text) => {
        expect(wrapLabel(text).replaceAll('\n', '').replaceAll(' ', '')).toBe(tidy(text).replaceAll(' ', ''));
      }),
    );
  });
});

describe('distinctLabels', () => {
  it('adds the code to a repeated label only', () => {
    const rows = [
      { code: 'a', label: '拆迁' },
      { code: 'b', label: ' 拆迁' },
      { code: 'c', label: '环保' },
    ];
    expect(distinctLabels(rows)).toEqual(['拆迁 (a)', '拆迁 (b)', '环保']);
  });
});

describe('months', () => {
  it('run from the first to the last without a gap', () => {
    expect(monthsBetween('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
  });

  it('are none where the last comes before the first', () => {
    expect(monthsBetween('2020-02', '2020-01')).toEqual([]);
  });

  it('are named with room between them, and at least one of them is', () => {
    fc.assert(
      fc.property(
        monthText,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 150, max: 800 }),
        (first, length, width) => {
          const months = monthsBetween(first, '2099-12').slice(0, length);
          const named = namedMonths(months, width);
          expect(named.length).toBeGreaterThan(0);
          expect(named.length * 46).toBeLessThanOrEqual(Math.max(46, width + 46));
        },
      ),
    );
  });
});

describe('figures', () => {
  it.each([
    [countText(1_234_567), '1,234,567'],
    [countText(null), '—'],
    [percentText(0.0325), '3.3%'],
    [percentText(0.1435), '14.4%'],
    [percentText(1.0325 - 1), '3.3%'],
    [signed(countText(5), 5), '+5'],
    [signed(countText(0), 0), '0'],
    [changeText(-0.051, null, null), '-5.1%'],
    [changeText(0.123, 0.02, 0.235), '+12.3% (+2.0% – +23.5%)'],
    [changeText(null, 0.1, 0.2), '—'],
  ])('prints %s', (printed, expected) => {
    expect(printed).toBe(expected);
  });
});

describe('room for figures at bars', () => {
  const bar = fc.record({
    value: fc.integer({ min: 0, max: 100_000 }),
    figure: fc.string({ unit: fc.constantFrom(...'0123456789,.%'), maxLength: 18 }),
  });

  it('is left on the right of every bar', () => {
    fc.assert(
      fc.property(fc.array(bar, { minLength: 1 }), fc.integer({ min: 300, max: 700 }), (bars, width) => {
        const end = domainWithRoom(bars, width);
        for (const { value, figure } of bars) {
          expect((value / end) * width + font.width(figure) * 11).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  it('is left on both sides of bars that go both ways', () => {
    const both = fc.record({
      value: fc.integer({ min: -5000, max: 5000 }),
      figure: fc.constantFrom('-1,234  (-12.3%)', '+5'),
    });
    fc.assert(
      fc.property(fc.array(both, { minLength: 1 }), fc.integer({ min: 400, max: 700 }), (bars, width) => {
        const [low, high] = divergingDomain(bars, width);
        for (const { value, figure } of bars) {
          const end = ((value - low) / (high - low)) * width;
          const text = font.width(figure) * 11;
          if (value < 0) expect(end - text).toBeGreaterThanOrEqual(-1e-6);
          else expect(end + text).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });
});

describe('labels of points', () => {
  it('go above where beside there is no room, and are joined to those of another point only where nowhere is', () => {
    const plot = { width: 590, height: 330, size: 12 };
    const at = (x: number, label: string) => ({ x, y: 165, label });
    const points = [at(354, '1, 4, 11, 12'), at(295, '6, 9'), at(413, '2, 5'), at(472, '8')];
    const placed = placeLabels(points, plot);
    expect(placed.map(({ text }) => text)).toEqual(['1, 4, 11, 12', '6, 9', '2, 5', '8']);
    expect(placed[0]).toMatchObject({ align: 'center', y: 151 });
  });
});
