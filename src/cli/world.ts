// The world a command runs in: arguments, streams, clock and working folder, given by `bin/` or by a test.

/** Somewhere to print. */
export interface Printer {
  readonly isTerminal: boolean;
  readonly width: number;
  write(text: string): void;
}

export interface World {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Relative paths count from here. */
  readonly folder: string;
  readonly output: Printer;
  readonly errors: Printer;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}
