// Cleaning and reading cells: nothing visible is lost, nothing invisible stays, and zeros lead on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanIdentifier, cleanText, cleanValue, readBoolean, readInteger } from '../../src/intake/cells.ts';

describe('cleanText', () => {
  it.each([
    ['\r\n\t\t\t\t\t\r\n\t\t\t\t\t座落在A市\r\n\t', '座落在A市'],
    ['贺厅长：\u00a0\u00a0\u00a0您好', '贺厅长： 您好'],
    ['第一行_x000D_\n第二行', '第一行\n第二行'],
    ['138\u200b0013\u200b8000', '13800138000'],
    ['\ufeff标题\u3000', '标题'],
    [' \u200b ', null],
    ['', null],
  ])('cleans %j', (cell, cleaned) => {
    expect(cleanText(cell)).toBe(cleaned);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('字', ' ', '\n', '\r', '\t', '\u00a0', '\u200b', '_x000D_', 'a') }),
        (cell) => {
          const once = cleanText(cell);
          expect(cleanText(once)).toBe(once);
        },
      ),
    );
  });
});

describe('cleanValue', () => {
  it.each(['—', '-', '/', '无', 'NULL', 'N/A', ' null ', '暂无'])('takes %s for nothing', (cell) => {
    expect(cleanValue(cell)).toBeNull();
  });
});

describe('cleanIdentifier', () => {
  it('keeps leading zeros and makes full-width digits plain', () => {
    expect(cleanIdentifier(' 00123')).toBe('00123');
    expect(cleanIdentifier('００１２３')).toBe('00123');
  });
});

describe('readInteger', () => {
  it.each([
    ['3', 3],
    ['3人', 3],
    ['3 人次', 3],
    ['３人次', 3],
    ['1,234', 1234],
    ['12.0', 12],
    ['-5', -5],
  ])('reads %s', (text, value) => {
    expect(readInteger(text)).toBe(value);
  });

  it.each(['三人', '10余人', '1.5', '3-5', '12,34', '99999999999', 'abc', ''])('refuses %s', (text) => {
    expect(readInteger(text)).toBeNull();
  });

  it('gives back every whole number', () => {
    fc.assert(
      fc.property(fc.nat(2_147_483_647), (value) => {
        expect(readInteger(String(value))).toBe(value);
      }),
    );
  });
});

describe('readBoolean', () => {
  it.each(['是', 'Y', 'true', '1', '重件', '√', '已延期'])('takes %s for yes', (text) => {
    expect(readBoolean(text)).toBe(true);
  });

  it.each(['否', 'N', 'False', '0', '初件', '初信初访', '无'])('takes %s for no', (text) => {
    expect(readBoolean(text)).toBe(false);
  });

  it('does not guess', () => {
    expect(readBoolean('也许')).toBeNull();
  });
});
