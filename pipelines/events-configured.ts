// Hot events as a project's configuration describes them.
import type { Effects } from '../src/foundation/effects.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import { parsePeriod } from '../src/foundation/periods.ts';
import { type EventsResult, events } from './events.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { writeSettings } from './settings.ts';
import type { Workplace } from './workplace.ts';

/** What the list of events can be asked for beyond the configuration. */
export interface EventWishes {
  readonly language?: Language | undefined;
  /** As `parsePeriod` reads it; the events of all days by default. */
  readonly period?: string | undefined;
}

/** Brings the events up to date under the office's settings, and lists them. */
export async function eventsConfigured(
  { project, warehouse }: Workplace,
  { language, period }: EventWishes,
  effects: Effects,
): Promise<EventsResult> {
  const { configuration } = project;
  const { look_back_days: lookBackDays, quiet_days: quietDays, heat } = configuration.events;
  const { time_zone: timeZone, statistical_month_end: monthEnd } = configuration.office;
  const listed = period === undefined ? undefined : parsePeriod(period, monthEnd);
  await writeSettings(warehouse, configuration, effects);
  return events(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      spans: { lookBackDays, quietDays },
      weights: heat,
      timeZone,
      language: language ?? configuration.language,
      listed,
    },
    effects,
  );
}
