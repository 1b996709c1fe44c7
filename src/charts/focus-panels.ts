// Three topics that every report shows, 城建拆迁, 土地征用 and 企业改制, also where nothing was registered.
import { type Language, say } from '../foundation/messages/index.ts';
import type { CategoryCount } from './categories.ts';
import type { Chart, MonthlyChartOptions } from './chart.ts';
import { emptyChart, frame, type TooltipLine, tooltip } from './frame.ts';
import { monthsBetween, monthsWithHistory, namedMonths, yearBefore } from './months.ts';
import { countText } from './numbers.ts';
import { chartWidth, colour, dash, ink } from './theme.ts';
import { type Marks, sumOf, withheldLayer } from './withheld.ts';

/** Registrations of one focus topic in one month and in the same month last year. */
export interface FocusMonth {
  readonly topic: string;
  /** The topic's name, as the table has it. */
  readonly label: string;
  readonly month: string;
  readonly pieces: number | null;
  readonly lastYear: number | null;
  readonly marks?: Marks<'pieces' | 'lastYear'>;
}

/** The topics of the panels, in order. */
export const focusTopics = ['01', '02', '04'] as const;
type FocusTopic = (typeof focusTopics)[number];

const panelWidth = (chartWidth - 3 * 46) / 3;

interface PanelMonth {
  readonly month: string;
  readonly pieces: number | null;
  readonly lastYear: number | null;
  readonly piecesText: string;
  readonly lastYearText: string;
  /** The mark of the month's count, where it is withheld. */
  readonly withheld: string | null;
  /** Which unbroken piece of its line each point belongs to. */
  readonly piecesPart: number;
  readonly lastYearPart: number;
}

interface Panel {
  readonly name: string;
  readonly months: readonly PanelMonth[];
  /** The sums of the period in words. */
  readonly pieces: string;
  readonly lastYear: string;
}

/** The counts of the whole period; where months were rounded one by one, their sum is another number. */
export type FocusTotal = Pick<CategoryCount, 'code' | 'pieces' | 'lastYear' | 'marks'>;

function panelOf(
  rows: readonly FocusMonth[],
  topic: FocusTopic,
  months: readonly string[],
  { first, breaks = [] }: Pick<MonthlyChartOptions, 'first' | 'breaks'>,
  total: FocusTotal | undefined,
): Panel {
  const partOf = (month: string): number => breaks.filter((from) => from <= month).length;
  const own = rows.filter((row) => row.topic === topic);
  const byMonth = new Map(own.map((row) => [row.month, row]));
  const filled = months.map((month) => {
    const row = byMonth.get(month);
    const pieces = row?.pieces ?? null;
    const lastYear = row?.lastYear ?? null;
    return {
      month,
      pieces,
      lastYear,
      piecesText: countText(pieces, row?.marks?.pieces),
      lastYearText: countText(lastYear, row?.marks?.lastYear),
      withheld: row?.marks?.pieces ?? null,
      piecesPart: partOf(month),
      lastYearPart: partOf(yearBefore(month)),
    };
  });
  const counted = [...byMonth.values()].filter(({ month }) => month >= first && months.includes(month));
  const name = own[0]?.label ?? topic;
  if (total !== undefined) {
    const { pieces, lastYear, marks } = total;
    const words = {
      pieces: countText(pieces, marks?.pieces),
      lastYear: countText(lastYear, marks?.lastYear),
    };
    return { name, months: filled, ...words };
  }
  const [pieces, lastYear] = [sumOf(counted, 'pieces'), sumOf(counted, 'lastYear')];
  return {
    name,
    months: filled,
    pieces: countText(pieces.mark === undefined ? (pieces.value ?? 0) : null, pieces.mark),
    lastYear: countText(lastYear.value, lastYear.mark),
  };
}

function line(
  field: 'pieces' | 'lastYear',
  paint: string,
  strokeDash: readonly number[],
  crowded: boolean,
  tips: TooltipLine[],
) {
  const y = { field, type: 'quantitative' as const };
  const transform = [{ filter: `datum.${field} !== null` }];
  return [
    {
      transform,
      mark: { type: 'line' as const, color: paint, strokeWidth: 2, strokeDash: [...strokeDash] },
      encoding: { y, detail: { field: `${field}Part`, type: 'nominal' as const }, tooltip: tips },
    },
    {
      transform,
      mark: {
        type: 'point' as const,
        shape: field === 'pieces' ? 'circle' : 'square',
        filled: true,
        fill: field === 'pieces' ? paint : ink.paper,
        stroke: paint,
        strokeWidth: 1.3,
        size: 26,
        opacity: crowded ? 0 : 1,
      },
      encoding: { y, tooltip: tips },
    },
  ];
}

interface Words {
  readonly language: Language;
  /** 本期, or the months that a week or some days lie in. */
  readonly span: string;
}

/** The months of the period stand on grey where others are drawn beside them. */
function shade(months: readonly string[]) {
  if (months.length === 0) return [];
  return [
    {
      data: { values: months.map((month) => ({ month })) },
      mark: { type: 'rect' as const, color: ink.grid, tooltip: null },
      encoding: { y: { value: 0 }, y2: { value: 'height' as const } },
    },
  ];
}

/** A dotted line at each month from which topics are counted otherwise. */
function breakLines(months: readonly string[]) {
  if (months.length === 0) return [];
  return [
    {
      data: { values: months.map((month) => ({ month })) },
      mark: { type: 'rule' as const, color: ink.line, strokeDash: [1, 3], strokeWidth: 1.5, tooltip: null },
      encoding: { y: { value: 0 }, y2: { value: 'height' as const } },
    },
  ];
}

interface Background {
  readonly shaded: readonly string[];
  readonly broken: readonly string[];
}

function panelSpec(panel: Panel, months: readonly string[], { shaded, broken }: Background, words: Words) {
  const { language, span } = words;
  const highest = Math.max(
    0,
    ...panel.months.flatMap(({ pieces, lastYear }) => [pieces ?? 0, lastYear ?? 0]),
  );
  const tips = tooltip<PanelMonth>([
    ['month', say(language, 'charts.month')],
    ['piecesText', say(language, 'charts.pieces')],
    ['lastYearText', say(language, 'charts.lastYearMonth')],
  ]);
  const crowded = months.length > 24;
  return {
    title: {
      text: panel.name,
      subtitle: say(language, 'charts.focusPanels.panel', {
        span,
        pieces: panel.pieces,
        lastYear: panel.lastYear,
      }),
      fontSize: 12.5,
      subtitleFontSize: 11,
      frame: 'group' as const,
      offset: 10,
    },
    width: panelWidth,
    height: 150,
    data: { values: [...panel.months] },
    encoding: {
      x: {
        field: 'month',
        type: 'ordinal' as const,
        scale: { domain: [...months], padding: 0.4 },
        axis: { title: null, labelAngle: 0, values: namedMonths(months, panelWidth), labelOverlap: false },
      },
      y: {
        type: 'quantitative' as const,
        scale: { domain: [0, Math.max(5, highest)], nice: 4 },
        axis: { title: null, tickCount: 4, tickMinStep: 1, minExtent: 30 },
      },
    },
    layer: [
      ...shade(shaded),
      ...breakLines(broken),
      ...line('lastYear', colour.lastYear, dash.lastYear, crowded, tips),
      ...line('pieces', colour.current, [1, 0], crowded, tips),
      withheldLayer(tips),
    ],
  };
}

/** The fewest months that make a line: a shorter period is drawn with the months before it. */
const fewestMonths = 6;
const historyMonths = 13;

/**
 * The three panels over the months of the period, or over 13 months that end with it where it is short. Figures are of
 * the period; a month without a row has no point. `totals` are the counts of the period, where they are known.
 */
export function focusPanels(
  rows: readonly FocusMonth[],
  { language, first, last, wholeMonths = true, breaks = [] }: MonthlyChartOptions,
  totals: readonly FocusTotal[] = [],
): Chart {
  const title = say(language, 'charts.focusPanels.title');
  if (rows.every(({ pieces, marks }) => pieces === null && marks?.pieces === undefined)) {
    return emptyChart('focus-panels', title, language, rows.length > 0 ? 'charts.noText' : 'charts.noData');
  }
  const own = monthsBetween(first, last);
  const isShort = own.length < fewestMonths;
  const months = monthsWithHistory(first, last, isShort ? historyMonths : 1);
  const panels = focusTopics.map((topic) => {
    const total = wholeMonths ? totals.find(({ code }) => code === topic) : undefined;
    return panelOf(rows, topic, months, { first, breaks }, total);
  });
  const span = say(language, wholeMonths ? 'charts.span' : 'charts.spanMonths');
  const description = say(language, 'charts.focusPanels.description', {
    first: months[0] ?? first,
    last,
    span,
    panels: panels
      .map(({ name, pieces, lastYear }) =>
        say(language, 'charts.focusPanels.part', {
          name,
          pieces,
          lastYear,
        }),
      )
      .join(language === 'zh' ? '、' : '; '),
  });
  const broken = months.filter((month, place) => place > 0 && breaks.includes(month));
  const key = [
    say(language, isShort ? 'charts.focusPanels.keyShort' : 'charts.focusPanels.key', { span }),
    ...(broken.length === 0 ? [] : [say(language, 'charts.broken')]),
  ].join(language === 'zh' ? '；' : '; ');
  return {
    id: 'focus-panels',
    title,
    description,
    spec: {
      ...frame(title, description, key),
      spacing: 18,
      hconcat: panels.map((panel) =>
        panelSpec(panel, months, { shaded: isShort ? own : [], broken }, { language, span }),
      ),
    },
  };
}
