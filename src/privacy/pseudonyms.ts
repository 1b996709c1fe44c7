// Keys in the place of identifiers: HMAC-SHA256 under the site's secret, cut to 128 bits.
import { createHmac, createSecretKey } from 'node:crypto';

/** The site's secret, as bytes. */
export type Secret = Uint8Array;

/** Makes keys under one secret; the same identifier of the same source always has the same key. */
export interface KeyMaker {
  /** The key of a registration (件次). */
  readonly caseKey: (source: string, id: string) => string;
  /** The key of a matter (信访事项); never equal to a case key by construction of its input. */
  readonly matterKey: (source: string, id: string) => string;
  /** Tells one secret from another without telling anything of either. */
  readonly fingerprint: string;
}

const separator = '\u001f';
/** No source name begins with this, so that no matter shares its input with a case. */
const matterPrefix = '\u001ematter';

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

/** The maker of keys under `secret`. */
export function keyMaker(secret: Secret): KeyMaker {
  const key = createSecretKey(secret);
  const digest = (message: string): string => createHmac('sha256', key).update(message, 'utf8').digest('hex');
  return {
    caseKey: (source, id) => asUuid(digest(`${source}${separator}${id}`)),
    matterKey: (source, id) => asUuid(digest(`${matterPrefix}${separator}${source}${separator}${id}`)),
    fingerprint: digest('\u001efingerprint').slice(0, 16),
  };
}
