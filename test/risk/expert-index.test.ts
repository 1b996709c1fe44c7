// The expert index against its reference, and the laws of bands, levels and overrides.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Factor } from '../../src/risk/decision.ts';
import {
  compositeIndex,
  countOverride,
  factorBand,
  factorRisk,
  indexLevel,
  riskLevels,
} from '../../src/risk/expert-index.ts';
import { evaluateGates } from '../../src/risk/gates/gates.ts';
import { findLevel } from '../../src/risk/level.ts';
import { readThresholds, thresholdsFor } from '../../src/risk/thresholds.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import { decisionWith, thresholds, thresholdTable } from './support/decisions.ts';

const example = readCsvFixture('reference/06_risk/expert_index_example.csv');
const wanted = JSON.parse(
  readFileSync(new URL('../fixtures/reference/06_risk/expert_index_expected.json', import.meta.url), 'utf8'),
);

const factorOf = (p: number, q: number, pAfter = p, weight = 1): Factor => ({
  factor: 'any',
  weight,
  p,
  q,
  pAfter,
  qAfter: q,
  measure: null,
});

const factors = example.map((row) =>
  factorOf(Number(row.p), Number(row.q), Number(row.p_after), Number(row.weight)),
);

describe('the reference', () => {
  it('has 0.3921 before and 0.21718 after measures', () => {
    expect(compositeIndex(factors, 'before')).toBeCloseTo(wanted.index_before, 12);
    expect(compositeIndex(factors, 'after')).toBeCloseTo(wanted.index_after, 12);
  });

  it('has the risk and the band of every factor', () => {
    for (const [index, factor] of factors.entries()) {
      expect(factorRisk(factor, 'before')).toBeCloseTo(Number(example[index]?.risk), 12);
      expect(factorRisk(factor, 'after')).toBeCloseTo(Number(example[index]?.risk_after), 12);
      expect(factorBand(factorRisk(factor, 'before'), thresholds)).toBe(example[index]?.grade);
    }
  });
});

describe('bands, levels and overrides', () => {
  it.each([
    [0.2 * 0.2, 'minor'],
    [0.4 * 0.4, 'general'],
    [0.6 * 0.6, 'major'],
    [0.8 * 0.8, 'severe'],
    [0.0399, 'negligible'],
  ])('an edge belongs to the band above: %d is %s', (risk, band) => {
    expect(factorBand(risk, thresholds)).toBe(band);
  });

  it.each([
    [0.3599, 'low'],
    [0.36, 'medium'],
    [0.6399, 'medium'],
    [0.64, 'high'],
  ])('the index %d is %s', (index, level) => {
    expect(indexLevel(index, thresholds)).toBe(level);
  });

  const severe = factorOf(0.9, 0.9);
  const major = factorOf(0.7, 0.7);
  const small = factorOf(0.1, 0.1);

  it.each([
    [[severe, ...Array(20).fill(small)], 'medium'],
    [[severe, severe, ...Array(20).fill(small)], 'high'],
    [[major, ...Array(20).fill(small)], 'low'],
    [[major, major, ...Array(20).fill(small)], 'medium'],
    [[...Array(5).fill(major), ...Array(20).fill(small)], 'high'],
  ] as const)('grave factors set the level whatever the mean: case %#', (list, level) => {
    expect(countOverride(list, 'before', thresholds).level).toBe(level);
  });

  it('no factors have no index, and no index forbids low', () => {
    expect(compositeIndex([], 'after')).toBeNull();
    expect(findLevel(decisionWith('other'), [], [], { thresholds, phase: 'after' }).level).toBe('medium');
  });

  it('more probability never lowers the index, and the index stays within 0 and 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share, fc.double({ min: 0.01, max: 5, noNaN: true })), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.nat(8),
        share,
        (rows, which, more) => {
          const list = rows.map(([p, q, weight]) => factorOf(p, q, p, weight));
          const place = which % list.length;
          const raised = list.map((factor, index) =>
            index === place ? { ...factor, p: Math.min(1, factor.p + more) } : factor,
          );
          const [index, higher] = [
            compositeIndex(list, 'before') ?? -1,
            compositeIndex(raised, 'before') ?? -1,
          ];
          return index >= 0 && index <= 1 + 1e-12 && higher >= index - 1e-12;
        },
      ),
    );
  });
});

describe('the level', () => {
  const levelOf = (
    features: Parameters<typeof decisionWith>[1],
    list = [factorOf(0.1, 0.1)],
    place = '990102',
  ) => {
    const decision = decisionWith('house_expropriation', features, { area: place });
    const own = thresholdsFor(thresholdTable, place);
    return findLevel(decision, list, evaluateGates(decision), { thresholds: own, phase: 'after' });
  };
  const lawful = {
    funds_in_place_pct: 100,
    funds_earmarked: true,
    funds_sole_use: true,
    comment_days: 30,
    old_town_rebuilding: false,
    comp_to_market_ratio: 1.05,
  };

  it('is low where all ask for low', () => {
    expect(levelOf({ ...lawful, oppose_pct: 2 }).level).toBe('low');
  });

  it.each([
    ['a gate that fails', { ...lawful, comment_days: 29 }],
    ['a gate of which nothing is known', { ...lawful, comp_to_market_ratio: Number.NaN }],
  ])('%s forbids low', (_, features) => {
    const { comp_to_market_ratio: ratio, ...others } = features;
    const found = levelOf(Number.isNaN(ratio) ? others : features);
    expect(found.level).toBe('medium');
    expect(found.decisive).toContain('gates');
  });

  it('is high where most object', () => {
    expect(levelOf({ ...lawful, oppose_pct: 50.1 }).level).toBe('high');
    expect(levelOf({ ...lawful, oppose_pct: 50 }).level).toBe('low');
  });

  it.each([
    [4.9, 'low'],
    [5, 'medium'],
    [33, 'medium'],
    [33.1, 'high'],
  ])("by Xi'an's shares, %d % of objection is %s", (share, level) => {
    expect(
      levelOf({ ...lawful, oppose_pct: share, survey_coverage_pct: 96 }, undefined, '610102').level,
    ).toBe(level);
  });

  it('a thin survey never shows that few object', () => {
    const found = levelOf({ ...lawful, oppose_pct: 1, survey_coverage_pct: 80 }, undefined, '610102');
    expect(found.objection).toEqual({ share: 1, level: null, isThin: true });
  });

  it('is never below any of its sources', () => {
    const value = fc.record({
      comment_days: fc.nat(60),
      oppose_pct: fc.nat(100),
      comp_to_market_ratio: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
    });
    const list = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    );
    fc.assert(
      fc.property(value, list, (features, rows) => {
        const found = levelOf(
          { ...lawful, ...features },
          rows.map(([p, q]) => factorOf(p, q)),
        );
        return Object.values(found.asked).every(
          (asked) => asked === null || riskLevels.indexOf(asked) <= riskLevels.indexOf(found.level),
        );
      }),
    );
  });
});

describe('thresholds', () => {
  it('say that 0.36 and 0.64 are convention', () => {
    expect(thresholds.source.en).toMatch(/0\.36 and 0\.64 .* convention, not law/);
    expect(thresholds.source.zh).toContain('惯例');
  });

  it('of the nearest place count', () => {
    expect(thresholdsFor(thresholdTable, '610102').place).toBe('6101');
    expect(thresholdsFor(thresholdTable, '610302').place).toBe('*');
    expect(thresholdsFor(thresholdTable, null).place).toBe('*');
  });

  it.each([
    ['no YAML', 'places: [', 'risk.thresholds'],
    ['edges out of order', 'version: x\nplaces: [{place: "*"}]', 'risk.thresholds'],
  ])('that cannot be used are refused: %s', (_, text, code) => {
    expect(() => readThresholds(text)).toThrow(expect.objectContaining({ code }));
  });
});
