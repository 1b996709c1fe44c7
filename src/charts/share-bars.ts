// Categories as bars with count and share behind each, and the cumulative share in a column of its own.
import { say } from '../foundation/messages/index.ts';
import { categoryRows, domainWithRoom, figureSize, layoutBars } from './bar-list.ts';
import { type CategoryCount, type RankedCategory, rankCategories, restNote } from './categories.ts';
import type { Chart, ChartId, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { countText, percentText } from './numbers.ts';
import { colour, ink } from './theme.ts';
import { sumOf } from './withheld.ts';

/** What distinguishes one list of categories from another. */
interface ShareBarsKind {
  readonly id: ChartId;
  readonly title: string;
  readonly heading: string;
  readonly describe: (top: {
    readonly count: string;
    readonly top: string;
    readonly pieces: string;
    readonly share: string;
  }) => string;
  readonly limit: number;
  readonly cumulative: boolean;
  /** Whether the largest stands first; else the order is that of the codes. */
  readonly ranked: boolean;
}

/** The width of the column of cumulative shares, px. */
const columnWidth = 64;

/** The share of the first categories together; a share that is withheld leaves all sums after it untold. */
function cumulativeText(rows: readonly RankedCategory[]): string {
  const { value, mark } = sumOf(rows, 'share');
  return percentText(value ?? (mark === undefined ? 0 : null), mark);
}

/**
 * Draws any list of categories; see `topicPareto`, `purposeMix`, `levelMix` and `causeMix`. The line that adds up
 * what is not named has figures but no bar: it may be longer than all others and would only dwarf them.
 */
export function shareBars(
  rows: readonly CategoryCount[],
  { language }: ChartOptions,
  kind: ShareBarsKind,
): Chart {
  const ranked = rankCategories(rows, {
    language,
    limit: kind.limit,
    size: ({ pieces }) => (kind.ranked ? (pieces ?? -1) : 0),
  });
  const layout = layoutBars(ranked.map(({ label }) => label));
  const values = ranked.map((row, index) => ({
    bar: layout.labels[index] ?? row.label,
    name: row.label,
    pieces: row.kind === 'rest' ? null : row.pieces,
    at: row.kind === 'rest' ? 0 : (row.pieces ?? 0),
    piecesText: countText(row.pieces, row.marks?.pieces),
    shareText: percentText(row.share, row.marks?.share),
    figure:
      row.share === null
        ? countText(row.pieces, row.marks?.pieces)
        : `${countText(row.pieces)}  (${percentText(row.share)})`,
    cumulativeText: cumulativeText(ranked.slice(0, index + 1)),
    lastYearText: countText(row.lastYear, row.marks?.lastYear),
    fill: row.kind === 'own' ? colour.current : colour.rest,
  }));
  const top = ranked.find((row) => row.kind === 'own') ?? ranked[0];
  const description = kind.describe({
    count: String(rows.length),
    top: top?.label ?? '—',
    pieces: countText(top?.pieces ?? null, top?.marks?.pieces),
    share: percentText(top?.share ?? null, top?.marks?.share),
  });
  const base = { id: kind.id, title: kind.title, description };
  if (values.length === 0) return emptyChart(base.id, kind.title, language);
  const room = layout.plotWidth - (kind.cumulative ? columnWidth : 0);
  const bars = values.map(({ at, figure }) => ({ value: at, figure }));
  const end = (domainWithRoom(bars, room) * layout.plotWidth) / room;
  const cumulativeHeading = say(language, 'charts.cumulative');
  return {
    ...base,
    spec: {
      ...frame(kind.title, description, restNote(ranked, language)),
      ...fullWidth,
      height: layout.step * values.length,
      data: { values },
      encoding: {
        y: categoryRows,
        tooltip: tooltip<(typeof values)[number]>([
          ['name', kind.heading],
          ['piecesText', say(language, 'charts.pieces')],
          ['shareText', say(language, 'charts.share')],
          ['cumulativeText', cumulativeHeading],
          ['lastYearText', say(language, 'charts.lastYear')],
        ]),
      },
      layer: [
        {
          transform: [{ filter: 'datum.pieces !== null' }],
          mark: { type: 'bar' },
          encoding: {
            x: {
              field: 'pieces',
              type: 'quantitative',
              scale: { domain: [0, end], nice: false },
              axis: null,
            },
            color: { field: 'fill', type: 'nominal', scale: null },
          },
        },
        {
          mark: { type: 'text', align: 'left', dx: 5, fontSize: figureSize },
          encoding: {
            x: { field: 'at', type: 'quantitative' },
            text: { field: 'figure', type: 'nominal' },
          },
        },
        ...(kind.cumulative
          ? [
              {
                mark: {
                  type: 'text' as const,
                  align: 'right' as const,
                  fontSize: figureSize,
                  color: ink.soft,
                },
                encoding: {
                  x: { value: 'width' as const },
                  text: { field: 'cumulativeText', type: 'nominal' as const },
                },
              },
              {
                data: { values: [{ heading: cumulativeHeading }] },
                mark: {
                  type: 'text' as const,
                  align: 'right' as const,
                  fontSize: figureSize,
                  color: ink.soft,
                  tooltip: null,
                },
                encoding: {
                  x: { value: 'width' as const },
                  y: { value: -9 },
                  text: { field: 'heading', type: 'nominal' as const },
                  tooltip: { value: null },
                },
              },
            ]
          : []),
      ],
    },
  };
}
