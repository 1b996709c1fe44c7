// Labels the register of a project by a trained model.
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import { roundedNumber } from '../src/foundation/rounding.ts';
import { codeOnAxis } from '../src/taxonomy/label-translation.ts';
import { classifyByModel, type ModelLabellingResult } from './classify-by-model.ts';
import type { Judges } from './classifying/judge-pool.ts';
import type { Workplace } from './configured.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';

/** Above this stability index, and with this many messages, drift is said aloud. Rules of thumb (methods, 7). */
const MUCH_DRIFT = 0.25;
const ENOUGH_MESSAGES = 500;

/**
 * Labels every registration with words by the model, on the model's own axis. Warns of drift. Throws
 * `text.label_without_code` where a label of the model is no code, name or known class of the axis.
 */
export async function classifyByModelConfigured(
  { project, warehouse }: Workplace,
  { classifier, card }: Judges,
  effects: Effects,
): Promise<ModelLabellingResult> {
  const axis = card.axis ?? 'topic';
  const taxonomy = packagedTaxonomy();
  const codes = classifier.labels.map((label) => {
    const code = codeOnAxis(taxonomy, axis, label);
    if (code === null) throw failure('text.label_without_code', { label, axis });
    return code;
  });
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
    };
    effects.warn(say(effects.language, 'text.drifted', slots));
  }
  return result;
}
