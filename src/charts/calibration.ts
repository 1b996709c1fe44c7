// Forecast against what happened: groups of decisions with similar forecasts, with the interval of their share.
import { say } from '../foundation/messages/index.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, tooltip } from './frame.ts';
import { countText, percentText } from './numbers.ts';
import { colour, ink } from './theme.ts';

/** A group of decisions with similar forecasts. */
export interface CalibrationGroup {
  readonly n: number;
  readonly events: number;
  readonly meanForecast: number;
}

/** Draws the curve of a back-test. */
export function calibration(groups: readonly CalibrationGroup[], { language }: ChartOptions): Chart {
  const id = 'calibration' as const;
  const title = say(language, 'charts.calibration.title');
  const known = groups.filter(({ n }) => n > 0);
  const last = known.at(-1);
  if (last === undefined) return emptyChart(id, title, language, 'charts.nothing');
  const values = known.map(({ n, events, meanForecast }) => {
    const [low, high] = wilsonInterval(events, n);
    const observed = events / n;
    return {
      forecast: meanForecast,
      observed,
      low,
      high,
      count: countText(n),
      forecastText: percentText(meanForecast),
      observedText: `${percentText(observed)} (${percentText(low)} – ${percentText(high)})`,
    };
  });
  const description = say(language, 'charts.calibration.description', {
    decisions: known.reduce((sum, { n }) => sum + n, 0),
    groups: known.length,
    forecast: percentText(last.meanForecast),
    observed: percentText(last.events / last.n),
  });
  const top = Math.min(1, Math.max(0.2, ...values.flatMap(({ forecast, high }) => [forecast, high])) * 1.05);
  const domain: number[] = [0, top];
  const scale = { domain, nice: false };
  const x = {
    field: 'forecast',
    type: 'quantitative',
    scale,
    axis: { title: say(language, 'charts.calibration.forecast'), format: '.0%', tickCount: 6 },
  } as const;
  const y = {
    field: 'observed',
    type: 'quantitative',
    scale,
    axis: { title: say(language, 'charts.calibration.observed'), format: '.0%', tickCount: 6 },
  } as const;
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.calibration.key')),
      width: 420,
      height: 280,
      layer: [
        {
          data: { values: [{ forecast: 0, observed: 0, x2: top, y2: top }] },
          mark: { type: 'rule', color: ink.line, strokeDash: [5, 3], tooltip: null },
          encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' } },
        },
        {
          data: { values },
          mark: { type: 'rule', color: colour.current, tooltip: null },
          encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
        },
        {
          data: { values },
          mark: { type: 'point', filled: true, color: colour.current, size: 60, opacity: 1 },
          encoding: {
            x,
            y,
            tooltip: tooltip<(typeof values)[number]>([
              ['count', say(language, 'charts.decisions')],
              ['forecastText', say(language, 'charts.calibration.forecast')],
              ['observedText', say(language, 'charts.calibration.observed')],
            ]),
          },
        },
      ],
    },
  };
}
