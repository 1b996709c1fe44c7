// Early warnings as a project's configuration describes them.
import type { Project } from '../src/config/project.ts';
import type { Effects } from '../src/foundation/effects.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import type { WarningSettings } from '../src/warning/settings.ts';
import { buildConfigured } from './configured.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { type WatchResult, watch } from './watch.ts';
import type { Workplace } from './workplace.ts';

/** How warnings are raised, as the configuration says. */
export function warningSettings({ warnings }: Project['configuration']): WarningSettings {
  const { alpha, years, weeks, levels, hold_back_weeks: heldBack, slow_rise: slowRise } = warnings;
  const cusum = {
    reference: warnings.cusum_k,
    limit: warnings.cusum_h,
    sparseLimit: warnings.cusum_h_sparse,
  };
  return { alpha, years, weeks, levels, heldBack, slowRise, cusum };
}

/** Looks for early warnings in the models as they are. */
export function watchBuilt(
  { project, warehouse }: Workplace,
  language: Language | undefined,
  effects: Effects,
): Promise<WatchResult> {
  const { configuration } = project;
  return watch(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      settings: warningSettings(configuration),
      timeZone: configuration.office.time_zone,
      language: language ?? configuration.language,
    },
    effects,
  );
}

/** Brings the models up to date and looks for early warnings in them. */
export async function watchConfigured(
  workplace: Workplace,
  language: Language | undefined,
  effects: Effects,
): Promise<WatchResult> {
  await buildConfigured(workplace, {}, effects);
  return watchBuilt(workplace, language, effects);
}
