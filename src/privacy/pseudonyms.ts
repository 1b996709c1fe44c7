// Keys in the place of identifiers: HMAC-SHA256 under the site's secrets, cut to 128 bits.
import { createHmac, createSecretKey } from 'node:crypto';

/** One secret of the site, as bytes. */
export type Secret = Uint8Array;

/** The site's secrets, the first one first: each rotation adds one, under which earlier keys are keyed again. */
export type SecretChain = readonly [Secret, ...Secret[]];

/** Makes keys under a chain of secrets; the same identifier of the same source always has the same key. */
export interface KeyMaker {
  /** The key of a registration (件次). */
  readonly caseKey: (source: string, id: string) => string;
  /** The key of a matter (信访事项); never equal to a case key by construction of its input. */
  readonly matterKey: (source: string, id: string) => string;
  /** Tells one chain from another without telling anything of either. */
  readonly fingerprint: string;
}

const separator = '\u001f';
/** No source name begins with this, so that no matter shares its input with a case. */
const matterPrefix = '\u001ematter';

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

/** What a message becomes under one secret, in the form of a key. */
function keyedUnder(secret: Secret): (message: string) => string {
  const key = createSecretKey(secret);
  return (message) => asUuid(createHmac('sha256', key).update(message, 'utf8').digest('hex'));
}

/** What a key of before a rotation is after it: HMAC(new secret, old key), in the key's 36 characters. */
export function rotatedKey(secret: Secret): (key: string) => string {
  return keyedUnder(secret);
}

/** The maker of keys under a chain of secrets. */
export function keyMaker([first, ...later]: SecretChain): KeyMaker {
  const begin = keyedUnder(first);
  const rotations = later.map(rotatedKey);
  const keyOf = (message: string): string => rotations.reduce((key, rotate) => rotate(key), begin(message));
  return {
    caseKey: (source, id) => keyOf(`${source}${separator}${id}`),
    matterKey: (source, id) => keyOf(`${matterPrefix}${separator}${source}${separator}${id}`),
    fingerprint: keyOf('\u001efingerprint').replaceAll('-', '').slice(0, 16),
  };
}
