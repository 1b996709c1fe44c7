// What all charts share: schema, title, width, tooltips, and the words where there is nothing to draw.
import { type Language, say } from '../foundation/messages/index.ts';
import type { Chart, ChartId } from './chart.ts';
import { chartWidth, ink, theme } from './theme.ts';

const schema = 'https://vega.github.io/schema/vega-lite/v6.json';

/** The head of a specification: what it is called, and a key in words, line by line, that needs no colour to be read. */
export function frame(title: string, description: string, key?: string | readonly string[]) {
  return {
    $schema: schema,
    description,
    config: theme,
    title: {
      text: title,
      ...(key === undefined ? {} : { subtitle: typeof key === 'string' ? key : [...key] }),
    },
  };
}

/** As wide as the page, labels included. */
export const fullWidth = {
  width: chartWidth,
  autosize: { type: 'fit-x', contains: 'padding' },
} as const;

/** One line of a tooltip as Vega-Lite wants it. */
export interface TooltipLine {
  readonly field: string;
  readonly title: string;
  readonly type: 'nominal';
}

/** A tooltip of lines `heading: text`; the texts are fields of the data, printed beforehand. */
export function tooltip<Row>(
  lines: readonly (readonly [field: keyof Row & string, heading: string])[],
): TooltipLine[] {
  return lines.map(([field, title]) => ({ field, title, type: 'nominal' }));
}

/** A chart without data: its title and a sentence that says why. */
export function emptyChart(
  id: ChartId,
  title: string,
  language: Language,
  why: 'charts.noData' | 'charts.noText' | 'charts.nothing' = 'charts.noData',
): Chart {
  const words = say(language, why);
  const description = say(language, 'charts.empty', { title, words });
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description),
      width: chartWidth,
      height: 90,
      autosize: { type: 'fit', contains: 'padding' },
      data: { values: [{ words }] },
      mark: { type: 'text', fontSize: 13, color: ink.soft },
      encoding: { text: { field: 'words', type: 'nominal' } },
    },
  };
}
