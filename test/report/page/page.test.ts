// The page as text: its policy, its figures, what it must say, and that it is one closed file.
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../src/foundation/periods.ts';
import type { PublishedTable, ReportModel } from '../../../src/report/model.ts';
import { renderPage } from '../../../src/report/page/page.ts';
import { assembleReport, type ReportParts } from '../../../src/report/sections.ts';
import { demoCharts, demoFigures, demoParts, demoTables } from '../demo-report.ts';

const SCRIPT = 'globalThis.weathervaneCharts = "</script>";';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elementsOf(page: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        all.push(element);
        open.push(element);
      },
      ontext(text) {
        for (const element of open) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(page);
  return all;
}

const render = (model: ReportModel): string => renderPage(model, { script: SCRIPT });

const page = (parts: ReportParts): string => render(assembleReport(parts));

const policyOf = (elements: readonly Element[]): string =>
  elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes
    .content ?? '';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

describe('the policy', () => {
  const elements = elementsOf(page(demoParts('zh')));
  const policy = policyOf(elements);

  test('allows nothing but what it names', () => {
    expect(policy.split('; ').map((rule) => rule.split(' ')[0])).toEqual([
      'default-src',
      'script-src',
      'style-src',
      'img-src',
      'base-uri',
      'form-action',
    ]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('names every script and style of the page by its hash', () => {
    const scripts = elements.filter(
      ({ name, attributes }) => name === 'script' && attributes.type === undefined,
    );
    const styles = elements.filter(({ name }) => name === 'style');
    expect(scripts).toHaveLength(2);
    expect(styles).toHaveLength(1);
    for (const { text } of [...scripts, ...styles]) expect(policy).toContain(hashOf(text));
  });

  test('stands before everything that it governs', () => {
    const names = elements.map(({ name }) => name);
    expect(names.indexOf('style')).toBeGreaterThan(
      elements.findIndex(({ attributes }) => attributes['http-equiv']),
    );
  });

  test('finds no style attribute, no handler and nothing to load', () => {
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^(?:style|on.*|src|srcset|action)$/.test(name))).toEqual([]);
    const links = elements.map(({ attributes }) => attributes.href).filter((link) => link !== undefined);
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
  });
});

describe('every figure', () => {
  test('of every sentence and cell is in the book of figures', () => {
    const parts = demoParts('zh');
    const ids = elementsOf(page(parts)).flatMap(({ attributes }) => attributes['data-figure'] ?? []);
    expect(ids.length).toBeGreaterThan(500);
    expect(ids.filter((id) => !parts.figures.has(id))).toEqual([]);
  });

  test('says its id where the pointer rests', () => {
    const figure = elementsOf(page(demoParts('zh'))).find(
      ({ attributes }) => attributes['data-figure'] !== undefined,
    );
    expect(figure?.attributes.title).toContain(figure?.attributes['data-figure']);
  });

  test('of a list table is printed in its table exactly once, columns without values left out', () => {
    const parts = demoParts('zh');
    const [, body = ''] =
      /<table class="list" data-table="purpose-counts">([\s\S]*?)<\/table>/.exec(page(parts)) ?? [];
    const printed = [...body.matchAll(/data-figure="([^"]+)"/g)].map((match) => match[1]);
    const expected = [...parts.figures.keys()].filter((id) =>
      /^purpose-counts\/\w+\/(?!batches|persons)/.test(id),
    );
    expect(printed.toSorted()).toEqual(expected.toSorted());
  });

  test('of a cross table stands in its row and column', () => {
    const [, body = ''] =
      /<table class="cross" data-table="focus-by-month">([\s\S]*?)<\/table>/.exec(page(demoParts('zh'))) ??
      [];
    const [, row = ''] = /<th scope="row">2020年3月<\/th>(.*?)<\/tr>/.exec(body) ?? [];
    expect([...row.matchAll(/data-figure="([^"]+)"/g)].map((match) => match[1])).toEqual(
      ['01', '02', '04'].flatMap((topic) => [
        `focus-by-month/${topic}/2020-03/pieces`,
        `focus-by-month/${topic}/2020-03/last_year`,
      ]),
    );
  });
});

describe('a chart', () => {
  const elements = elementsOf(page(demoParts('zh')));
  const charts = elements.filter(({ attributes }) => attributes['data-chart'] !== undefined);

  test('has its specification and a table under it', () => {
    expect(charts.length).toBeGreaterThanOrEqual(5);
    const specs = elements.map(({ attributes }) => attributes['data-spec']).filter((id) => id !== undefined);
    expect(specs).toEqual(charts.map(({ attributes }) => attributes['data-chart']));
    const markup = page(demoParts('zh'));
    for (const figure of markup.match(/<figure[\s\S]*?<\/figure>/g) ?? []) expect(figure).toContain('<table');
  });

  test('has a caption that says how to read it, and a description for those who cannot see it', () => {
    const captions = elements.filter(({ name }) => name === 'figcaption').map(({ text }) => text);
    const drawings = elements.filter(
      ({ attributes }) => attributes.role === 'img' && attributes.class === 'drawing',
    );
    expect(drawings).toHaveLength(charts.length);
    for (const { attributes } of drawings) {
      expect(attributes['aria-label']).not.toBe('');
      expect(captions.some((caption) => caption.includes(attributes['aria-label'] ?? ''))).toBe(false);
    }
    expect(captions[0]).toContain('看实线是否持续高于虚线');
  });

  test('of the focus topics comes first', () => {
    expect(charts[0]?.attributes['data-chart']).toBe('focus-panels');
  });
});

describe('the page says', () => {
  test('its language, its edition and what it may not be used for', () => {
    const zh = page(demoParts('zh'));
    expect(zh).toContain('<html lang="zh-CN">');
    expect(zh).toContain('<span class="edition">内部资料</span>');
    expect(zh).toContain('本结果针对事项、决策和责任单位，不得据此对信访人采取任何措施');
    const en = page(demoParts('en'));
    expect(en).toContain('<html lang="en">');
    expect(en).toContain('No measure may be taken against any petitioner');
  });

  test('no Chinese in English, apart from names and the terms it defines', () => {
    const areaNames = new Set(['area-counts', 'area-topic']);
    const tables = demoTables('en').filter(({ id }) => !areaNames.has(id));
    const parts = demoParts('en', { tables, charts: [] });
    const body = page(parts)
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<dl class="terms">[\s\S]*?<\/dl>/, '');
    expect(body.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
  });

  test('what is missing, where it is missing and in the list', () => {
    const tables = demoTables('zh').filter(({ id }) => id !== 'topic-counts');
    const markup = page(demoParts('zh', { tables, charts: demoCharts(tables) }));
    const slot = '【待补：信访领域】';
    expect(markup.split(slot).length - 1).toBeGreaterThanOrEqual(3);
    expect(markup).toContain('href="#missing"');
  });

  test('nothing of a list of missing figures where none is missing', () => {
    expect(page(demoParts('zh'))).not.toContain('id="missing"');
  });

  test('both comparisons for a month', () => {
    const period = parsePeriod('2020-05');
    const markup = page(demoParts('zh', { period }));
    expect(markup).toContain('同比：2019年5月；环比：2020年4月');
  });
});

describe('texts from outside', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

  function poisoned(table: PublishedTable): PublishedTable {
    return {
      ...table,
      title: { zh: evil, en: evil },
      columns: table.columns.map((column) =>
        column.data.type === 'text'
          ? {
              ...column,
              heading: { zh: evil, en: evil },
              data: {
                ...column.data,
                values: column.data.values.map((value) => (column.role === 'label' ? evil : value)),
              },
            }
          : column,
      ),
    };
  }

  test('add no element, attribute or script', () => {
    const tables = demoTables('zh').map(poisoned);
    const charts = demoCharts(tables).map((chart) => ({
      ...chart,
      title: evil,
      description: evil,
      vega: { title: evil },
    }));
    const model = assembleReport(
      demoParts('zh', { tables, charts, figures: demoFigures(tables), office: evil, scope: evil, run: evil }),
    );
    const [clean, dirty] = [elementsOf(page(demoParts('zh'))), elementsOf(render(model))];
    const count = (elements: readonly Element[], name: string) =>
      elements.filter((one) => one.name === name).length;
    expect(count(dirty, 'script')).toBe(count(clean, 'script'));
    expect(count(dirty, 'img')).toBe(0);
    expect(
      dirty.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on')),
    ).toEqual([]);
  });
});

test('the same report gives the same page, to the byte', () => {
  expect(page(demoParts('zh'))).toBe(page(demoParts('zh')));
});

test('headings of columns and rows have a scope', () => {
  const headings = elementsOf(page(demoParts('zh'))).filter(({ name }) => name === 'th');
  expect(headings.filter(({ attributes }) => attributes.scope === undefined)).toEqual([]);
});
