// Reports as a project's configuration and the wishes for one of them describe them.
import type { SignOff } from '../src/disclosure/sign-off.ts';
import type { Effects } from '../src/foundation/effects.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import { parsePeriod } from '../src/foundation/periods.ts';
import type { ManifestStep } from '../src/report/manifest.ts';
import type { Scheme } from '../src/report/scope.ts';
import { heatFormula } from '../src/text/events/heat.ts';
import { buildConfigured } from './configured.ts';
import { eventsConfigured } from './events-configured.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { type ReportResult, report } from './report.ts';
import { watchBuilt } from './watch-configured.ts';
import type { Workplace } from './workplace.ts';

/** What a report can be asked for beyond the configuration. */
export interface ReportWishes {
  readonly period?: string | undefined;
  readonly area?: string | undefined;
  readonly scheme?: Scheme | undefined;
  readonly edition?: 'office' | 'internal' | 'public' | undefined;
  /** Two roles and a reason; for one report, so that it cannot stand in the configuration. */
  readonly signOff?: SignOff | undefined;
  readonly language?: Language | undefined;
  readonly version: string;
  readonly steps?: readonly ManifestStep[];
}

/**
 * Brings the models, the events and the warnings up to date, so that no report counts an older register than the one there is, and
 * writes it.
 */
export async function reportConfigured(
  workplace: Workplace,
  wishes: ReportWishes,
  effects: Effects,
): Promise<ReportResult> {
  const period = wishes.period ?? workplace.project.configuration.report.period;
  if (period !== undefined) parsePeriod(period);
  await buildConfigured(workplace, {}, effects);
  await eventsConfigured(workplace, { language: wishes.language }, effects);
  await watchBuilt(workplace, wishes.language, effects);
  return writeReport(workplace, wishes, effects);
}

/** Writes the report that the configuration describes, or the one that is wished for, from the models as they are. */
export function writeReport(
  { project, warehouse }: Workplace,
  wishes: ReportWishes,
  effects: Effects,
): Promise<ReportResult> {
  const { configuration, path } = project;
  return report(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      output: path(configuration.output),
      period: wishes.period ?? configuration.report.period,
      area: wishes.area ?? configuration.report.area,
      scheme: wishes.scheme ?? configuration.report.scheme,
      edition: wishes.edition ?? configuration.report.edition,
      language: wishes.language ?? configuration.language,
      office: configuration.office.name,
      timeZone: configuration.office.time_zone,
      monthEnd: configuration.office.statistical_month_end,
      heatFormula: heatFormula(configuration.events.heat, wishes.language ?? configuration.language),
      version: wishes.version,
      ...(wishes.steps === undefined ? {} : { steps: wishes.steps }),
      ...(wishes.signOff === undefined ? {} : { signOff: wishes.signOff }),
    },
    effects,
  );
}
