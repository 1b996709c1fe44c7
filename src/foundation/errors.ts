// The one error class: a code of the catalogue, its place and its parameters; said in words at the edge.
import { fill } from './messages/catalogue.ts';
import {
  type ErrorCode,
  type ErrorEntry,
  type ErrorParameters,
  errors,
  type Language,
} from './messages/index.ts';

/** Where something went wrong; lines, columns and rows are 1-based. Never holds a cell's value. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
}

/** What is known beside the code: the place, the cause, and other errors of the same reading. */
export interface ErrorDetails {
  readonly place?: Place;
  readonly cause?: unknown;
  readonly others?: readonly WeathervaneError[];
}

/** An error as a person should read it. */
export interface ErrorDescription {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string | null;
  readonly advice: string;
}

/** An expected failure: thrown by any room, caught and printed by the command line only. */
export class WeathervaneError extends Error {
  readonly code: ErrorCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place: Place | null;
  readonly exitCode: ErrorEntry['exitCode'];
  /** Further errors found in the same reading, so that a person can mend all at once. */
  readonly others: readonly WeathervaneError[];

  constructor(
    code: ErrorCode,
    parameters: Readonly<Record<string, string | number>>,
    details: ErrorDetails = {},
  ) {
    super(`${code}: ${fill(errors[code].en, parameters)}`, { cause: details.cause });
    this.name = 'WeathervaneError';
    this.code = code;
    this.parameters = parameters;
    this.place = details.place ?? null;
    this.exitCode = errors[code].exitCode;
    this.others = details.others ?? [];
  }
}

/** Makes an error whose parameters are checked against its code's text. */
export function failure<Code extends ErrorCode>(
  code: Code,
  parameters: ErrorParameters<Code>,
  details: ErrorDetails = {},
): WeathervaneError {
  return new WeathervaneError(code, parameters, details);
}

/** The first of some errors, carrying the others; null if there are none. */
export function gathered(all: readonly WeathervaneError[]): WeathervaneError | null {
  const [first, ...others] = all;
  if (first === undefined) return null;
  const { code, parameters, place, cause } = first;
  return new WeathervaneError(code, parameters, { ...(place === null ? {} : { place }), cause, others });
}

/** A place as `file [sheet] line:column (field)`, or null where nothing is known of it. */
function describePlace(place: Place | null): string | null {
  if (place === null) return null;
  const position = [place.line, place.column].filter((part) => part !== undefined).join(':');
  const head = [place.file, place.sheet && `[${place.sheet}]`].filter(Boolean).join(' ');
  const located = [head, position].filter(Boolean).join(':');
  const whole = [located, place.field && `(${place.field})`].filter(Boolean).join(' ');
  return whole === '' ? null : whole;
}

/** What happened, where, and what to do, in the reader's language. */
export function describeError(error: WeathervaneError, language: Language): ErrorDescription {
  const entry: ErrorEntry = errors[error.code];
  return {
    code: error.code,
    what: fill(entry[language], error.parameters),
    where: describePlace(error.place),
    advice: fill(entry.advice[language], error.parameters),
  };
}
