// What a running notebook works with: its run, its tables, and the page it fills cell by cell.
import type { Chart } from '../../src/charts/chart.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { openChartFont } from '../../src/charts/font.ts';
import { formatNumber } from '../../src/report/format.ts';
import { type Html, html } from '../../src/report/page/html.ts';
import { dataBlock, plainDrawing } from '../../src/report/page/inline.ts';
import { readProse } from './markdown.ts';
import type { PublishedRun } from './published-run.ts';

/** What a cell put on the page: prose with a heading where a section begins, or markup. */
export interface Output {
  readonly cell: string;
  readonly heading: string | null;
  readonly body: Html;
}

type TableCell = string | number | null;

/** A bench, and what was put on it so far. */
export interface Bench {
  readonly outputs: readonly Output[];
  /** The cell that runs; null before the first. */
  readonly current: () => string | null;
  readonly given: Readonly<Record<string, unknown>>;
  /** Waits until nothing that a cell began is under way, awaited or not. */
  readonly settled: () => Promise<void>;
  /** Where a cell called what failed with this error, as a stack; empty where that is not known. */
  readonly callOf: (error: unknown) => string;
}

const DECIMALS = 3;

function printed(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) throw new RangeError('a table shows finite numbers only');
  return formatNumber(cell, Number.isInteger(cell) ? 0 : DECIMALS);
}

/** A table of columns by heading; the first names the rows. Numbers that are not whole show three decimals. */
function table(caption: string, columns: Readonly<Record<string, readonly TableCell[]>>): Html {
  const [names, ...rest] = Object.entries(columns);
  if (names === undefined) throw new RangeError('a table has columns');
  const lengths = new Set(Object.values(columns).map(({ length }) => length));
  if (lengths.size !== 1) throw new RangeError(`the columns of "${caption}" differ in length`);
  const rows = names[1].map(
    (name, row) =>
      html`<tr><th scope="row">${printed(name)}</th>${rest.map(([, values]) => html`<td>${printed(values[row])}</td>`)}</tr>
`,
  );
  return html`<p class="caption">${caption}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table class="list"><caption>${caption}</caption>
<thead><tr>${[names, ...rest].map(([heading]) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** A bench for one notebook over a published run. */
export function makeBench({ manifest, tables, query }: PublishedRun): Bench {
  const outputs: Output[] = [];
  let cell: string | null = null;
  let charts = 0;
  const begun: Promise<unknown>[] = [];
  const calls = new Map<unknown, string>();
  const watched =
    <Argument, Result>(work: (argument: Argument) => Promise<Result>) =>
    (argument: Argument): Promise<Result> => {
      const { stack = '' } = new Error('called here');
      const result = work(argument);
      begun.push(result.catch((error: unknown) => calls.set(error, stack)));
      // A promise of its own, so that it is heard of where nobody awaits it.
      return result.then((value) => value);
    };
  const put = (heading: string | null, body: Html): void => {
    outputs.push({ cell: cell ?? '', heading, body });
  };
  const given = {
    begin(id: string): void {
      cell = id;
    },
    say(literals: readonly string[], ...values: readonly (string | number)[]): void {
      const text = literals.map((literal, index) => {
        const value = values[index];
        return index === literals.length - 1 ? literal : literal + printed(value);
      });
      const { heading, body } = readProse(text.join(''));
      put(heading, body);
    },
    display(...parts: readonly Html[]): void {
      for (const part of parts) put(null, html`${part}`);
    },
    chart: watched(async (chart: Chart): Promise<Html> => {
      const { title, description, svg, vega } = await drawChart(chart, openChartFont());
      charts += 1;
      const id = `${chart.id}-${charts}`;
      return html`<figure class="chart" data-chart="${id}" aria-label="${title}">
<div class="drawing" role="img" aria-label="${description}">${plainDrawing(svg)}</div>
${dataBlock(id, vega)}<figcaption>${description}</figcaption></figure>`;
    }),
    table,
    html,
    query: watched(query),
    run: { name: manifest.run, settings: manifest.settings, versions: manifest.versions, tables },
  };
  return {
    outputs,
    current: () => cell,
    given,
    async settled() {
      await Promise.all(begun);
    },
    callOf: (error) => calls.get(error) ?? '',
  };
}
