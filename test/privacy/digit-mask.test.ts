// Masking long numbers: none is left, nothing else changes, and doing it again does nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskDigits } from '../../src/privacy/digit-mask.ts';

describe('maskDigits', () => {
  it.each([
    ['电话13800138000，望回复', '电话〔号码〕，望回复', 1],
    ['１３８００１３８０００', '〔号码〕', 1],
    ['身份证11010519491231002X和6222020000000000000', '身份证〔号码〕和〔号码〕', 2],
    ['1234567', '〔号码〕', 1],
    ['123456元，2019-02-28，第431号', '123456元，2019-02-28，第431号', 0],
  ])('masks %s', (text, masked, found) => {
    expect(maskDigits(text)).toEqual({ text: masked, found });
  });

  it('leaves no run of seven digits, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '9', '０', '号', ' ', 'X', '٣', '〔') }), (text) => {
        const once = maskDigits(text).text;
        expect(once).not.toMatch(/\p{Nd}{7}/u);
        expect(maskDigits(once)).toEqual({ text: once, found: 0 });
      }),
    );
  });
});
