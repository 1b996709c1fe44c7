// Keys: stable, apart for other sources, matters and secrets, and as the contract defines them.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyMaker, rotatedKey } from '../../src/privacy/pseudonyms.ts';

const secret = new TextEncoder().encode('a secret of a fictional office, for tests only');
const keys = keyMaker([secret]);

describe('keyMaker', () => {
  it('takes the first 128 bits of HMAC-SHA256 over source, unit separator and id', () => {
    const hex = createHmac('sha256', secret).update('letters\u001f00123').digest('hex');
    expect(keys.caseKey('letters', '00123').replaceAll('-', '')).toBe(hex.slice(0, 32));
    expect(keys.caseKey('letters', '00123')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('keeps sources, leading zeros, matters and secrets apart', () => {
    const others = keyMaker([new TextEncoder().encode('another secret of another fictional office')]);
    const made = [
      keys.caseKey('a', '1'),
      keys.caseKey('a', '01'),
      keys.caseKey('b', '1'),
      keys.caseKey('a1', ''),
      keys.matterKey('a', '1'),
      others.caseKey('a', '1'),
    ];
    expect(new Set(made).size).toBe(made.length);
    expect(keys.fingerprint).not.toBe(others.fingerprint);
  });

  it('gives the same key for the same identifier', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (source, id) => {
        expect(keyMaker([secret]).caseKey(source, id)).toBe(keys.caseKey(source, id));
      }),
    );
  });

  it('keys an earlier key again under each later secret', () => {
    const later = new TextEncoder().encode('the secret after the first rotation of the office');
    const rotated = keyMaker([secret, later]);
    expect(rotated.caseKey('a', '1')).toBe(rotatedKey(later)(keys.caseKey('a', '1')));
    expect(rotated.matterKey('a', '1')).toBe(rotatedKey(later)(keys.matterKey('a', '1')));
    expect(rotated.fingerprint).not.toBe(keys.fingerprint);
  });
});
