// The page of the back-trace: small counts stay untold, also by subtraction.
import { describe, expect, it } from 'vitest';
import { backTracePage } from '../../src/cli/back-trace-page.ts';
import { parsePeriod } from '../../src/foundation/periods.ts';

const summaryOf = (naming: number, inferred: number): string => {
  const result = {
    period: parsePeriod('2020'),
    petitions: 1445,
    naming,
    unknown: 0,
    inferred,
    decisions: [],
  };
  return backTracePage(result, 'en').split('\n')[0] ?? '';
};

describe('petitions that no decision explains', () => {
  it('are told where all counts beside them are', () => {
    expect(summaryOf(107, 12)).toContain('1326 to none');
    expect(summaryOf(107, 0)).toContain('1338 to none');
  });

  it('are not told where they would tell a small count beside them', () => {
    expect(summaryOf(107, 8)).toContain('— to none');
    expect(summaryOf(3, 12)).toContain('— to none');
  });
});
