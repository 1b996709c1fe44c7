// The difference of each topic from the same period last year: bars to the right for more, to the left for fewer.
import { say } from '../foundation/messages/index.ts';
import { categoryRows, figureSize, layoutBars } from './bar-list.ts';
import { type CategoryCount, type RankedCategory, rankCategories, restNote } from './categories.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { estimatedWidth } from './estimated-width.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { changeText, countText, percentText, signed } from './numbers.ts';
import { colour, ink } from './theme.ts';

/** The width of the column of last year's counts, px, for a heading of so many em. */
function columnWidth(heading: string): number {
  return Math.max(56, estimatedWidth(heading) * figureSize + 12);
}

/** Lowest and highest value of a scale of `width` px on which bars and the figures at their ends fit. */
export function divergingDomain(
  bars: readonly { readonly value: number; readonly figure: string }[],
  width: number,
): readonly [low: number, high: number] {
  const highest = Math.max(0, ...bars.map(({ value }) => value));
  const lowest = Math.min(0, ...bars.map(({ value }) => value));
  const room = (side: readonly { readonly figure: string }[]): number =>
    side.length === 0 ? 0 : Math.max(...side.map(({ figure }) => estimatedWidth(figure))) * figureSize + 12;
  const left = room(bars.filter(({ value }) => value < 0));
  const right = room(bars.filter(({ value }) => value >= 0));
  const scale = Math.max(1, highest - lowest) / Math.max(width / 4, width - left - right);
  return [lowest - left * scale, highest + right * scale];
}

function figureOf({ difference, change, marks }: RankedCategory): string {
  const plain = signed(countText(difference, marks?.difference), difference);
  return change === null || difference === null
    ? plain
    : `${plain}  (${signed(percentText(change), change)})`;
}

/** The chart of the change by topic; topics without a count for last year are left out, withheld ones are not. */
export function topicChange(rows: readonly CategoryCount[], { language }: ChartOptions): Chart {
  const known = rows.filter(
    ({ difference, marks }) => difference !== null || marks?.difference !== undefined,
  );
  const largest = rankCategories(known, {
    language,
    limit: 24,
    size: ({ difference }) => Math.abs(difference ?? 0),
  });
  const own = largest
    .filter(({ kind }) => kind === 'own')
    .sort(
      (one, other) => (other.difference ?? 0) - (one.difference ?? 0) || (one.code < other.code ? -1 : 1),
    );
  const ranked = [...own, ...largest.filter(({ kind }) => kind !== 'own')];
  const layout = layoutBars(ranked.map(({ label }) => label));
  const values = ranked.map((row, index) => ({
    bar: layout.labels[index] ?? row.label,
    name: row.label,
    difference: row.kind === 'rest' ? null : row.difference,
    at: row.kind === 'rest' ? 0 : (row.difference ?? 0),
    figure: figureOf(row),
    piecesText: countText(row.pieces, row.marks?.pieces),
    lastYearText: countText(row.lastYear, row.marks?.lastYear),
    changeText: changeText(row.change, row.changeLow, row.changeHigh, row.marks?.change),
    fill: (row.difference ?? 0) < 0 ? colour.fall : colour.rise,
  }));
  const title = say(language, 'charts.topicChange.title');
  const [up, down] = [own.at(0), own.at(-1)];
  const describe = (
    row: RankedCategory | undefined,
    sign: 1 | -1,
  ): readonly [name: string, difference: string] =>
    row === undefined || (row.difference ?? 0) * sign <= 0
      ? ['—', '—']
      : [row.label, signed(countText(row.difference), row.difference)];
  const [[upName, upDifference], [downName, downDifference]] = [describe(up, 1), describe(down, -1)];
  const description = say(language, 'charts.topicChange.description', {
    count: known.length,
    up: upName,
    upDifference,
    down: downName,
    downDifference,
  });
  const base = { id: 'topic-change', title, description } as const;
  if (values.length === 0) return emptyChart(base.id, title, language);
  const note = restNote(ranked, language);
  const key = [say(language, 'charts.topicChange.key'), ...(note === undefined ? [] : [note])];
  const heading = say(language, 'charts.lastYear');
  const column = columnWidth(heading);
  const bars = values.map(({ at, figure }) => ({ value: at, figure }));
  const [low, high] = divergingDomain(bars, layout.plotWidth - column);
  const end = high + ((high - low) * column) / (layout.plotWidth - column);
  const x = { field: 'difference', type: 'quantitative' } as const;
  return {
    ...base,
    spec: {
      ...frame(title, description, key),
      ...fullWidth,
      height: layout.step * values.length,
      data: { values },
      encoding: {
        y: categoryRows,
        tooltip: tooltip<(typeof values)[number]>([
          ['name', say(language, 'charts.topic')],
          ['piecesText', say(language, 'charts.pieces')],
          ['lastYearText', heading],
          ['figure', say(language, 'charts.difference')],
          ['changeText', say(language, 'charts.change')],
        ]),
      },
      layer: [
        {
          transform: [{ filter: 'datum.difference !== null' }],
          mark: { type: 'bar' },
          encoding: {
            x: { ...x, scale: { domain: [low, end], nice: false, zero: false }, axis: null },
            color: { field: 'fill', type: 'nominal', scale: null },
          },
        },
        {
          mark: { type: 'rule', color: ink.line, tooltip: null },
          encoding: { x: { datum: 0 }, y: { value: 0 }, y2: { value: 'height' }, tooltip: { value: null } },
          data: { values: [{}] },
        },
        {
          transform: [{ filter: 'datum.at >= 0' }],
          mark: { type: 'text', align: 'left', dx: 5, fontSize: figureSize },
          encoding: { x: { ...x, field: 'at' }, text: { field: 'figure', type: 'nominal' } },
        },
        {
          transform: [{ filter: 'datum.at < 0' }],
          mark: { type: 'text', align: 'right', dx: -5, fontSize: figureSize },
          encoding: { x: { ...x, field: 'at' }, text: { field: 'figure', type: 'nominal' } },
        },
        {
          mark: { type: 'text', align: 'right', fontSize: figureSize, color: ink.soft },
          encoding: { x: { value: 'width' }, text: { field: 'lastYearText', type: 'nominal' } },
        },
        {
          data: { values: [{ heading }] },
          mark: { type: 'text', align: 'right', fontSize: figureSize, color: ink.soft },
          encoding: {
            x: { value: 'width' },
            y: { value: -9 },
            text: { field: 'heading', type: 'nominal' },
            tooltip: { value: null },
          },
        },
      ],
    },
  };
}
