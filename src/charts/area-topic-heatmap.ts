// Areas by topics, registrations per 10,000 residents in each cell; counts where no population is known.
import { say } from '../foundation/messages/index.ts';
import { type AreaTopic, type Grid, type GridCell, layGrid } from './area-topic-grid.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { estimatedWidth } from './estimated-width.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { widestLine } from './labels.ts';
import { countText, rateText } from './numbers.ts';
import { chartWidth, heat, ink } from './theme.ts';
import { withheldSum } from './withheld.ts';

/** The size of the figures in cells `room` px wide: 11 px, or what lets the longest figure fit, at least 7 px. */
function cellFigureSize(figures: readonly string[], room: number): number {
  const longest = Math.max(1, ...figures.map(estimatedWidth));
  return Math.max(7, Math.min(11, Math.floor((2 * (room - 2)) / longest) / 2));
}

/** Labels above narrow columns stand upright where they would otherwise meet. */
function columnAxis(labels: readonly string[], room: number) {
  const slanted = widestLine(labels) * 11 + 6 > room;
  return {
    title: null,
    orient: 'top',
    ticks: false,
    domain: false,
    labelOverlap: false,
    labelPadding: 5,
    labelAngle: slanted ? -60 : 0,
    labelAlign: slanted ? 'left' : 'center',
    labelBaseline: slanted ? 'middle' : 'bottom',
  } as const;
}

function cellValue(cell: GridCell, rates: boolean): number | null {
  return rates ? cell.per10k : cell.pieces;
}

/** The cell with the highest figure, those that add up several topics left out. */
function highest({ cells, rates }: Grid): GridCell | null {
  const known = cells.filter((cell) => !cell.rest && cellValue(cell, rates) !== null);
  return (
    known.toSorted((one, other) => (cellValue(other, rates) ?? 0) - (cellValue(one, rates) ?? 0))[0] ?? null
  );
}

/** Below this highest rate one decimal would print most cells as 0. */
const FINE_BELOW = 2;

function keyOf(rows: readonly AreaTopic[], rates: boolean) {
  if (rates) return 'charts.areaTopicHeatmap.key' as const;
  return rows.some(({ area }) => area.startsWith('~'))
    ? ('charts.areaTopicHeatmap.keyNames' as const)
    : ('charts.areaTopicHeatmap.keyCounts' as const);
}

/** The heat map. Areas stand in order of code: they are not ranked. The longer side of the table runs down. */
export function areaTopicHeatmap(rows: readonly AreaTopic[], { language }: ChartOptions): Chart {
  const grid = layGrid(rows, language);
  const { rates } = grid;
  const top = highest(grid);
  const title = say(
    language,
    rates ? 'charts.areaTopicHeatmap.title' : 'charts.areaTopicHeatmap.titleCounts',
  );
  const measure = say(language, rates ? 'charts.per10k' : 'charts.pieces');
  const description = say(language, 'charts.areaTopicHeatmap.description', {
    areas: grid.areas.length,
    topics: grid.topics.length,
    measure,
  });
  const base = { id: 'area-topic-heatmap', title, description } as const;
  if (top === null) return emptyChart(base.id, title, language);
  const areasDown = grid.areas.length > grid.topics.length;
  const [down, across] = areasDown ? [grid.areas, grid.topics] : [grid.topics, grid.areas];
  const room = (chartWidth - widestLine(down) * 11 - 40) / across.length;
  const peak = cellValue(top, rates) ?? 0;
  const print = (value: number | null, mark?: string): string =>
    rates ? rateText(value, mark, peak < FINE_BELOW ? 2 : 1) : countText(value, mark);
  const values = grid.cells.map((cell) => {
    const value = cellValue(cell, rates);
    return {
      area: cell.area,
      topic: cell.topic,
      down: areasDown ? cell.area : cell.topic,
      across: areasDown ? cell.topic : cell.area,
      value: cell.rest ? null : value,
      figure: print(value, cell.withheld ?? undefined),
      withheld: cell.withheld,
      figureColour:
        !cell.rest && value !== null && peak > 0 && Math.sqrt(value / peak) > heat.darkFrom
          ? ink.paper
          : ink.strong,
      piecesText: countText(cell.pieces, cell.withheld ?? undefined),
      residentsText: countText(cell.residents),
      per10kText: rateText(cell.per10k, cell.withheld === null ? undefined : withheldSum),
    };
  });
  const size = cellFigureSize(
    values.map(({ figure }) => figure),
    room,
  );
  return {
    ...base,
    spec: {
      ...frame(title, description, say(language, keyOf(rows, rates))),
      ...fullWidth,
      // Vega reckons a slanted label a little narrower than it is; the last one leans out on the right.
      padding: { left: 4, right: 24, top: 4, bottom: 4 },
      height: 22 * down.length,
      data: { values },
      encoding: {
        x: {
          field: 'across',
          type: 'nominal',
          scale: { domain: [...across], padding: 0 },
          axis: columnAxis(across, room),
        },
        y: {
          field: 'down',
          type: 'nominal',
          scale: { domain: [...down], padding: 0 },
          axis: { title: null, ticks: false, domain: false, labelPadding: 6, labelOverlap: false },
        },
        tooltip: tooltip<(typeof values)[number]>([
          ['area', say(language, 'charts.area')],
          ['topic', say(language, 'charts.topic')],
          ['piecesText', say(language, 'charts.pieces')],
          ['residentsText', say(language, 'charts.residents')],
          ['per10kText', say(language, 'charts.per10k')],
        ]),
      },
      resolve: { scale: { color: 'independent' } },
      layer: [
        {
          transform: [{ filter: 'datum.withheld !== null' }],
          mark: { type: 'rect', fill: ink.faint, stroke: ink.line, strokeWidth: 0.6, strokeDash: [2, 2] },
        },
        {
          transform: [{ filter: 'datum.value !== null' }],
          mark: { type: 'rect', stroke: ink.paper, strokeWidth: 1 },
          encoding: {
            color: {
              field: 'value',
              type: 'quantitative',
              scale: { type: 'sqrt', domain: [0, Math.max(peak, 0.1)], range: [...heat.colours] },
              legend: null,
            },
          },
        },
        {
          mark: { type: 'text', fontSize: size },
          encoding: {
            text: { field: 'figure', type: 'nominal' },
            color: { field: 'figureColour', type: 'nominal', scale: null },
          },
        },
      ],
    },
  };
}
