// All of it, as configured: load, classify, build, events, watch, report.
import type { Effects } from '../src/foundation/effects.ts';
import type { ManifestStep } from '../src/report/manifest.ts';
import type { BuildReport } from './build.ts';
import type { ClassifyResult } from './classify.ts';
import { buildConfigured, classifyConfigured, loadConfigured } from './configured.ts';
import type { EventsResult } from './events.ts';
import { eventsConfigured } from './events-configured.ts';
import type { LoadResult } from './load.ts';
import type { ReportResult } from './report.ts';
import { type ReportWishes, writeReport } from './report-configured.ts';
import type { WatchResult } from './watch.ts';
import { watchBuilt } from './watch-configured.ts';
import type { Workplace } from './workplace.ts';

export interface RunResult {
  readonly load: LoadResult;
  readonly classify: ClassifyResult;
  readonly build: BuildReport;
  readonly events: EventsResult;
  readonly watch: WatchResult;
  readonly report: ReportResult;
  readonly seconds: number;
}

/** Runs the whole pipeline. A check that fails does not stop the report; the result says so. */
export async function run(workplace: Workplace, wishes: ReportWishes, effects: Effects): Promise<RunResult> {
  const started = performance.now();
  const steps: ManifestStep[] = [];
  const timed = async <T>(
    step: string,
    work: () => Promise<T>,
    rowsOf: (result: T) => number,
  ): Promise<T> => {
    effects.signal.throwIfAborted();
    const since = performance.now();
    const result = await work();
    steps.push({
      step,
      rows: rowsOf(result),
      seconds: Number(((performance.now() - since) / 1000).toFixed(3)),
    });
    return result;
  };
  const load = await timed(
    'load',
    () => loadConfigured(workplace, { files: [] }, effects),
    ({ totals }) => totals.rows_read,
  );
  const classify = await timed(
    'classify',
    () => classifyConfigured(workplace, effects),
    ({ petitions }) => petitions,
  );
  const build = await timed(
    'build',
    () => buildConfigured(workplace, {}, effects),
    ({ models }) => models.reduce((rows, model) => rows + (model.rows ?? 0), 0),
  );
  const events = await timed(
    'events',
    () => eventsConfigured(workplace, { language: wishes.language }, effects),
    ({ looked }) => looked,
  );
  const watch = await timed(
    'watch',
    () => watchBuilt(workplace, wishes.language, effects),
    ({ tested }) => tested,
  );
  const report = await writeReport(workplace, { ...wishes, steps }, effects);
  return {
    load,
    classify,
    build,
    events,
    watch,
    report,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
  };
}
