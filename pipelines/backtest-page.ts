// Writes the back-test as a page with its tables and charts, through the one door; the last report stays the latest.
import { join } from 'node:path';
import { bundlePageScript } from '../src/charts/bundle.ts';
import { drawChart } from '../src/charts/draw.ts';
import { openChartFont } from '../src/charts/font.ts';
import { publish } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import { assembleBacktest, backtestCharts } from '../src/report/backtest-page.ts';
import { type BacktestData, backtestTables } from '../src/report/backtest-tables.ts';
import type { ChartBlock } from '../src/report/model.ts';
import { renderSections } from '../src/report/page/page.ts';
import { inTime } from '../src/warning/backtest.ts';
import type { WarningSettings } from '../src/warning/settings.ts';
import { keyOf } from '../src/warning/watched.ts';
import { type OfficeRunRequest, writeOfficeRun } from './office-run.ts';
import type { BacktestResult } from './watching/backtest-result.ts';
import { seriesWords, type Words } from './watching/names.ts';

const kinds = ['strong', 'moderate', 'sustained'] as const;

/** The settings by which rules are known: the office's own alpha, EARS at 0.1 %, a rise of 30 %. */
const usual = { 'ears-c2': 0.001, rise: 0.3 } as const;

type Rule = NonNullable<BacktestResult['planted']>['curve'][number];

function ruleName({ method, setting }: Pick<Rule, 'method' | 'setting'>, language: Language): string {
  const name = say(language, `warning.detector_${method}`);
  return method === 'rise' ? `${name} ${100 * setting}%` : `${name} α=${setting}`;
}

function dataOf(result: BacktestResult, settings: WarningSettings, words: Words): BacktestData {
  const { from, to, series, per_week: week, weeks, planted } = result;
  const { alpha, cusum, years } = settings;
  const found = kinds.flatMap((kind) => {
    const ofKind = planted?.surges.filter((surge) => surge.kind === kind) ?? [];
    const inDue = ofKind.filter(({ delay_weeks: delay }) => delay !== null && delay < inTime[kind]);
    return ofKind.length === 0
      ? []
      : [{ kind, planted: ofKind.length, found: inDue.length, weeks: inTime[kind] }];
  });
  return {
    from,
    to,
    series,
    perWeek: { tested: week.tested, opened: week.opened, on: week.on, falseWarnings: week.false_warnings },
    weeks: weeks.map(({ false_warnings: falseWarnings, ...rest }) => ({ ...rest, falseWarnings })),
    found,
    surges: (planted?.surges ?? []).map(
      ({ series: name, kind, size_sd: size, from: since, delay_weeks: delay }) => ({
        name: seriesWords(keyOf(name), words),
        kind,
        size,
        from: since,
        delay,
      }),
    ),
    curve: (planted?.curve ?? []).map(({ method, setting, false_per_week: falsePerWeek, found: shares }) => ({
      method,
      name: ruleName({ method, setting }, words.language),
      isUsual: setting === (method === 'weathervane' ? alpha : usual[method]),
      falsePerWeek,
      found: shares,
    })),
    parameters: { from, to, alpha, years, cusum_k: cusum.reference, cusum_h: cusum.limit },
  };
}

/** What the page is written from and into. */
export interface BacktestPageRequest extends Omit<OfficeRunRequest, 'language'> {
  readonly result: BacktestResult;
  readonly settings: WarningSettings;
  readonly words: Words;
  readonly office: string;
}

/** Writes `output/RUN/backtest.html` with its tables and charts, and returns its path. */
export async function writeBacktest(request: BacktestPageRequest, effects: Effects): Promise<string> {
  const { result, settings, words, office } = request;
  const { language } = words;
  const data = dataOf(result, settings, words);
  const published = backtestTables(data, language).map((table) => publish(table, 'office'));
  const tables = published.map(({ table }) => table);
  const font = openChartFont();
  const { directory } = await writeOfficeRun(
    { ...request, language },
    {
      tables: published,
      settings: data.parameters,
      steps: [{ step: 'backtest', rows: data.weeks.length, seconds: result.seconds }],
    },
    effects,
    async ({ run, write }) => {
      const charts: ChartBlock[] = [];
      for (const { chart, table: behind } of backtestCharts(data, language)) {
        effects.signal.throwIfAborted();
        const { id, title, description, svg, vega, spec, png } = await drawChart(chart, font);
        const table = tables.find((candidate) => candidate.id === behind);
        if (table === undefined) throw new RangeError('a chart has a table');
        charts.push({ id, title, description, svg, vega, table });
        await write(`charts/${id}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`);
        await write(`charts/${id}.svg`, svg);
        await write(`charts/${id}.png`, png);
      }
      const model = assembleBacktest({ data, language, office, run, tables, charts });
      await write('backtest.html', renderSections(model, { script: await bundlePageScript() }));
    },
  );
  const file = join(directory, 'backtest.html');
  effects.note(say(effects.language, 'warning.backtest_written', { file }));
  return file;
}
