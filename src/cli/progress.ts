// Progress on stderr: a bar with the time left on a terminal, plain lines elsewhere; silent under two seconds.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../foundation/effects.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import type { Printer } from './world.ts';

const PATIENCE = 2000;

export interface ProgressReporter {
  readonly report: (progress: Progress) => void;
  readonly stop: () => void;
}

/** Seconds that remain if the rest goes as fast as what is done; null before anything is. */
function secondsLeft(elapsed: number, done: number, total: number): number | null {
  return done <= 0 || total <= 0 ? null : Math.ceil((elapsed * Math.max(0, total - done)) / done / 1000);
}

function plainLine({ step, done, total }: Progress, elapsed: number, language: Language): string {
  if (done === undefined || total === undefined || total <= 0) return `${step}\n`;
  const left = secondsLeft(elapsed, done, total);
  const share = `${Math.floor((100 * done) / total)} %`;
  return `${step} ${share}${left === null ? '' : `  ${say(language, 'cli.progress.left', { seconds: left })}`}\n`;
}

/** Reports steps that take more than two seconds; a line at most every two seconds where there is no terminal. */
export function progressReporter(printer: Printer, now: () => Date, language: Language): ProgressReporter {
  let step: string | null = null;
  let startedAt = 0;
  let printedAt = 0;
  let bar: SingleBar | null = null;
  const stop = () => {
    bar?.stop();
    bar = null;
    step = null;
  };
  const report = (progress: Progress) => {
    const time = now().getTime();
    if (progress.step !== step) {
      stop();
      step = progress.step;
      startedAt = time;
      printedAt = time;
      return;
    }
    if (time - startedAt < PATIENCE) return;
    const { done, total } = progress;
    if (!printer.isTerminal) {
      if (time - printedAt < PATIENCE) return;
      printedAt = time;
      printer.write(plainLine(progress, time - startedAt, language));
      return;
    }
    if (done === undefined || total === undefined || total <= 0) return;
    const left = say(language, 'cli.progress.left', {
      seconds: secondsLeft(time - startedAt, done, total) ?? '…',
    });
    if (bar === null) {
      bar = new SingleBar(
        {
          format: '{step} {bar} {percentage} %  {left}',
          hideCursor: true,
          clearOnComplete: true,
          stream: process.stderr,
        },
        Presets.shades_classic,
      );
      bar.start(total, done, { step: progress.step, left });
    } else {
      bar.update(done, { step: progress.step, left });
    }
  };
  return { report, stop };
}
