// The back-test as a project's configuration describes it.
import type { Effects } from '../src/foundation/effects.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import { namesOf } from '../src/report/names.ts';
import { replay } from './backtest.ts';
import { writeBacktest } from './backtest-page.ts';
import { buildConfigured } from './configured.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { warningSettings } from './watch-configured.ts';
import { type BacktestResult, backtestResult } from './watching/backtest-result.ts';
import { placeNames } from './watching/names.ts';
import { readPlanted } from './watching/truth.ts';
import type { Workplace } from './workplace.ts';

/** How a back-test is asked for: `truth` is the path of a generated city's truth, null elsewhere. */
export interface BacktestWishes {
  readonly truth: string | null;
  readonly language: Language;
  readonly version: string;
}

/** Brings the models up to date, replays them, and writes the page of what was found. */
export async function backtestConfigured(
  workplace: Workplace,
  { truth, language, version }: BacktestWishes,
  effects: Effects,
): Promise<BacktestResult & { readonly page: string }> {
  const { project, warehouse } = workplace;
  const { configuration, path } = project;
  const planted = truth === null ? null : await readPlanted(truth);
  await buildConfigured(workplace, {}, effects);
  const settings = warningSettings(configuration);
  const result = backtestResult(await replay({ warehouse, settings, planted }, effects));
  const taxonomy = packagedTaxonomy();
  const page = await writeBacktest(
    {
      warehouse,
      taxonomy,
      version,
      result,
      settings,
      words: { nameOf: await placeNames(warehouse, namesOf(taxonomy), language), language },
      output: path(configuration.output),
      office: configuration.office.name,
      timeZone: configuration.office.time_zone,
    },
    effects,
  );
  return { ...result, page };
}
