// Two named roles who answer for releasing what a rule of accuracy, not of protection, would hold back.
import { failure } from '../foundation/errors.ts';
import type { Releasable } from './edition-rules.ts';

export interface SignOff {
  readonly roles: readonly [string, string];
  readonly reason: string;
  /** What is released. Counts below k are not among what can be. */
  readonly releases: readonly Releasable[];
}

/** Reads `ROLE1;ROLE2;REASON`. Throws `disclosure.sign_off_malformed`. */
export function parseSignOff(text: string): SignOff {
  const [first = '', second = '', ...rest] = text.split(/[;；]/).map((part) => part.trim());
  const reason = rest.join('; ');
  if (first === '' || second === '' || reason === '' || first === second) {
    throw failure('disclosure.sign_off_malformed', {});
  }
  return { roles: [first, second], reason, releases: ['rounding', 'sample'] };
}
