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
import { figuresOf } from '../src/report/figures.ts';
import { manifestFigures, manifestText } from '../src/report/manifest.ts';
import type { ChartBlock } from '../src/report/model.ts';
import { renderSections } from '../src/report/page/page.ts';
import { inTime } from '../src/warning/backtest.ts';
import type { WarningSettings } from '../src/warning/settings.ts';
import { keyOf } from '../src/warning/watched.ts';
import { beginPublication } from './publication.ts';
import { inputsOf, runName, versionsOf } from './run-facts.ts';
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
export interface BacktestPageRequest
  extends Pick<Parameters<typeof versionsOf>[0], 'warehouse' | 'taxonomy' | 'version'> {
  readonly result: BacktestResult;
  readonly settings: WarningSettings;
  readonly words: Words;
  readonly output: string;
  readonly office: string;
  readonly timeZone: string;
}

/** Writes `output/RUN/backtest.html` with its tables and charts, and returns its path. */
export async function writeBacktest(request: BacktestPageRequest, effects: Effects): Promise<string> {
  const { result, settings, words, output, office, timeZone, warehouse } = request;
  const { language } = words;
  const data = dataOf(result, settings, words);
  const published = backtestTables(data, language).map((table) => publish(table, 'office'));
  const tables = published.map(({ table }) => table);
  const figures = figuresOf(tables);
  const font = openChartFont();
  const charts: ChartBlock[] = [];
  const publication = await beginPublication(output, runName(effects.now(), timeZone), { latest: false });
  try {
    for (const { chart, table: behind } of backtestCharts(data, language)) {
      effects.signal.throwIfAborted();
      const { id, title, description, svg, vega, spec, png } = await drawChart(chart, font);
      const table = tables.find((candidate) => candidate.id === behind);
      if (table === undefined) throw new RangeError('a chart has a table');
      charts.push({ id, title, description, svg, vega, table });
      await publication.write(`charts/${id}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`);
      await publication.write(`charts/${id}.svg`, svg);
      await publication.write(`charts/${id}.png`, png);
    }
    const { run } = publication;
    const model = assembleBacktest({ data, language, office, run, tables, charts });
    const script = await bundlePageScript();
    await publication.write('backtest.html', renderSections(model, { script }));
    for (const table of published) await publication.writeTable(table);
    const [inputs, versions] = [await inputsOf(warehouse), await versionsOf(request)];
    const directory = await publication.finish(async (files) =>
      manifestText({
        run,
        created: effects.now().toISOString(),
        edition: 'office',
        language,
        versions,
        settings: data.parameters,
        inputs,
        steps: [{ step: 'backtest', rows: data.weeks.length, seconds: result.seconds }],
        missing: [],
        figures: manifestFigures(figures),
        files: [...files],
      }),
    );
    const file = join(directory, 'backtest.html');
    effects.note(say(effects.language, 'warning.backtest_written', { file }));
    return file;
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}
