// Labels the register of a project by a trained model.
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { roundedNumber } from '../src/foundation/rounding.ts';
import type { Drift } from '../src/text/topics/drift-meter.ts';
import { classifyByModel, type ModelLabellingResult } from './classify-by-model.ts';
import type { Judges } from './classifying/judge-pool.ts';
import { modelCodes } from './model-codes.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import type { Workplace } from './workplace.ts';

/** Above this stability index, and with this many messages, drift is said aloud. Rules of thumb (methods, 7). */
const MUCH_DRIFT = 0.25;
const ENOUGH_MESSAGES = 500;

/** The labels that moved most, in words: `05 12 % → 21 %`. */
function shiftWords(labels: readonly string[], { shifts }: Drift, { language }: Effects): string {
  return shifts
    .map(
      ({ label, before, now }) =>
        `${labels[label]} ${Math.round(100 * before)} % → ${Math.round(100 * now)} %`,
    )
    .join(language === 'zh' ? '，' : ', ');
}

/**
 * Labels every registration with words by the model, on the model's own axis. Warns of drift. Throws
 * `text.label_without_code` where a label of the model is no code, name or known class of the axis.
 */
export async function classifyByModelConfigured(
  { project, warehouse }: Workplace,
  { classifier, axis, card }: Judges,
  effects: Effects,
): Promise<ModelLabellingResult> {
  const taxonomy = packagedTaxonomy();
  const codes = modelCodes(taxonomy, axis, classifier.labels);
  const timeZone = project.configuration.office.time_zone;
  const result = await classifyByModel(
    { warehouse, classifier, axis, codes, baseline: card, timeZone },
    effects,
  );
  const { drift } = result;
  if (
    drift !== null &&
    drift.n >= ENOUGH_MESSAGES &&
    Math.max(drift.labels, drift.confidences) > MUCH_DRIFT
  ) {
    const slots = {
      labels: roundedNumber(drift.labels, 2),
      confidences: roundedNumber(drift.confidences, 2),
      n: drift.n,
      shifts: shiftWords(classifier.labels, drift, effects),
    };
    effects.warn(say(effects.language, 'text.drifted', slots));
  }
  return result;
}
