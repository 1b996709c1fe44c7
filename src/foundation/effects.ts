// What a job may do to the world beyond its return value: given by the command line, silent in tests.
import type { Language } from './messages/index.ts';

/** A line of progress: what is being done, and how far it has come where that is known. */
export interface Progress {
  readonly step: string;
  readonly done?: number;
  readonly total?: number;
}

/** The world as a job sees it. */
export interface Effects {
  readonly language: Language;
  readonly now: () => Date;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly note: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
