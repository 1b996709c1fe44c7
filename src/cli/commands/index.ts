// The commands, in the order in which an analyst meets them.
import type { Command } from '../command.ts';
import { assess } from './assess.ts';
import { build } from './build.ts';
import { classify } from './classify.ts';
import { doctor } from './doctor.ts';
import { events } from './events.ts';
import { generate } from './generate.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { lineage } from './lineage.ts';
import { load } from './load.ts';
import { purge } from './purge.ts';
import { report } from './report.ts';
import { rescrub } from './rescrub.ts';
import { review } from './review.ts';
import { run } from './run.ts';
import { secret } from './secret.ts';
import { train } from './train.ts';
import { watch } from './watch.ts';

export const commands: readonly Command[] = [
  init,
  inspect,
  load,
  build,
  classify,
  train,
  review,
  events,
  watch,
  assess,
  report,
  run,
  generate,
  lineage,
  secret,
  purge,
  rescrub,
  doctor,
];
