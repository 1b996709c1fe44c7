// Connects the command line to this process: its arguments, streams, signals and exit code.
import { setFlagsFromString } from 'node:v8';
import { main } from './main.ts';
import type { Printer } from './world.ts';

function printer(stream: NodeJS.WriteStream): Printer {
  return {
    isTerminal: stream.isTTY === true && !process.env.NO_COLOR,
    width: stream.columns ?? 80,
    write: (text) => void stream.write(text),
  };
}

/** Where relative paths count from: the folder `npm run` was called in, else the working folder. */
function startingFolder(): string {
  const throughNpm =
    process.env.npm_lifecycle_event === 'weathervane' || process.env.npm_lifecycle_event === 'demo';
  return (throughNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();
}

const GRACE = 1500;

/** Asks the running job to end; ends it after a moment all the same, which no transaction minds. */
function onInterrupt(interruption: AbortController): void {
  process.once('SIGINT', () => {
    interruption.abort();
    setTimeout(() => process.exit(130), GRACE).unref();
    process.once('SIGINT', () => process.exit(130));
  });
}

/** Cells die young: with a small young generation a load keeps to a few hundred MB, however large the file. */
const YOUNG_GENERATION = '--max-semi-space-size=4';

export async function start(): Promise<void> {
  setFlagsFromString(YOUNG_GENERATION);
  const interruption = new AbortController();
  onInterrupt(interruption);
  process.exitCode = await main({
    arguments: process.argv.slice(2),
    environment: process.env,
    folder: startingFolder(),
    output: printer(process.stdout),
    errors: printer(process.stderr),
    now: () => new Date(),
    signal: interruption.signal,
  });
}
