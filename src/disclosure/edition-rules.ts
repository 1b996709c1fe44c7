// What each edition may show: which counts are too small, what is rounded, and how large a sample a rate needs.
import { type Address, placeDigits } from './address.ts';
import { COUNTY_DIGITS, isAccusation } from './structural-guards.ts';

/** Who a publication is for. */
export type Edition = 'office' | 'internal' | 'public';

/** What two named roles may release with a reason; nothing releases a count below k. */
export type Releasable = 'rounding' | 'sample';

/** How an edition prints what it shows. */
export interface PrintRules {
  readonly edition: Edition;
  /** The edition's k: counts from 1 to k − 1 are too small where `leastShown` says so. 0: no count is. */
  readonly k: number;
  /** Counts are rounded to multiples of this; 1 leaves them. */
  readonly base: number;
  /** The least denominator of a rate. */
  readonly smallestSample: number;
}

export interface EditionRules extends PrintRules {
  /** The least count other than 0 that may be shown at an address. */
  readonly leastShown: (address: Address) => number;
}

const K = { office: 0, internal: 3, public: 10 } as const satisfies Record<Edition, number>;
const PUBLIC_BASE = 5;
const PUBLIC_SAMPLE = 30;

/** A place that the register knows by name only may be of any size. */
const isNamedOnly = (place: string): boolean => place.startsWith('=~');

/**
 * Whether a count is about so few that government-wide circulation could point at someone: accusations, places
 * below county, and a county crossed with any class.
 */
function isSensitive({ place, axes }: Address): boolean {
  if (isNamedOnly(place)) return true;
  const digits = placeDigits(place).length;
  const classes = Object.values(axes);
  if (classes.some(isAccusation) || digits > COUNTY_DIGITS) return true;
  return classes.length > 1 || (classes.length === 1 && digits >= COUNTY_DIGITS);
}

/** The rules of an edition, less what was signed for. */
export function editionRules(edition: Edition, released: readonly Releasable[] = []): EditionRules {
  const k = K[edition];
  const isPublic = edition === 'public';
  return {
    edition,
    k,
    leastShown: (address) => (isPublic || isSensitive(address) ? k : 0),
    base: isPublic && !released.includes('rounding') ? PUBLIC_BASE : 1,
    smallestSample: isPublic && !released.includes('sample') ? PUBLIC_SAMPLE : 0,
  };
}

/** A count rounded half up to a multiple of `base`. */
export function roundToBase(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}
