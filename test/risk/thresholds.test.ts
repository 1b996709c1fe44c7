// Thresholds, weights and bands of a place: what the configuration says stands over what is packaged, with its source.
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/config/configuration.ts';
import { draftFactors } from '../../src/risk/factor-draft.ts';
import {
  type OwnThresholds,
  ownThresholdsSchema,
  placedDrafts,
  readThresholds,
  thresholdsFor,
  withOwnThresholds,
} from '../../src/risk/thresholds.ts';
import { decisionWith, drafts, thresholdTable } from './support/decisions.ts';

const own = (places: readonly object[]): OwnThresholds =>
  ownThresholdsSchema.parse({ version: '2026-1', places });
const merged = (places: readonly object[]) =>
  withOwnThresholds(thresholdTable, own(places), 'weathervane.yaml');
const tighter = { source: '某府办〔2025〕12号', composite: { medium: 0.3, high: 0.6 } };

describe('thresholds of the configuration', () => {
  it('stand over the packaged ones, with their version and source', () => {
    const found = thresholdsFor(merged([{ place: '990102', ...tighter }]), '990102005');
    expect(found).toMatchObject({
      composite: { medium: 0.3, high: 0.6 },
      version: '2026-1',
      place: '990102',
      source: { zh: '某府办〔2025〕12号', en: '某府办〔2025〕12号' },
    });
  });

  it('leave what they do not name as it was packaged for the place', () => {
    const table = merged([{ place: '6101', source: 'x', composite: { medium: 0.3, high: 0.6 } }]);
    const [packaged, found] = [thresholdsFor(thresholdTable, '610102'), thresholdsFor(table, '610102')];
    expect(found.objection).toEqual(packaged.objection);
    expect(thresholdsFor(table, '990102')).toEqual(thresholdsFor(thresholdTable, '990102'));
  });

  it('of every place are those of *', () => {
    expect(thresholdsFor(merged([tighter]), null).composite.medium).toBe(0.3);
  });

  it.each([
    ['edges out of order', { composite: { medium: 0.7, high: 0.6 } }],
    ['bands that cannot be read', { bands: { procedure: 'sometimes' } }],
  ])('%s are refused by name', (_, changes) => {
    expect(() => merged([{ source: 'x', ...changes }])).toThrow(
      expect.objectContaining({ code: 'risk.thresholds' }),
    );
  });

  it('are read from weathervane.yaml, and a wrong key has its place', () => {
    const text = "assessment:\n  version: '1'\n  places:\n    - {source: x, weights: {procedure: 30}}\n";
    expect(parseConfiguration(text, 'weathervane.yaml').assessment?.places[0]?.weights).toEqual({
      procedure: 30,
    });
    expect(() => parseConfiguration(text.replace('weights', 'wieghts'), 'weathervane.yaml')).toThrow(
      expect.objectContaining({ code: 'config.unknown_key' }),
    );
    expect(() => parseConfiguration(text.replace('source: x, ', ''), 'weathervane.yaml')).toThrow(
      expect.objectContaining({ code: 'config.invalid' }),
    );
  });
});

describe('weights and bands of a place', () => {
  const place = thresholdsFor(
    merged([{ source: 'x', weights: { procedure: 30 }, bands: { procedure: '<60:0.9|else:0.1' } }]),
    null,
  );

  it('change the draft of factors, and nothing else', () => {
    const decision = decisionWith('planning', { comment_days: 45 });
    const before = draftFactors(decision, drafts);
    const after = draftFactors(decision, placedDrafts(drafts, place));
    expect(before.find(({ factor }) => factor === 'procedure')).toMatchObject({ weight: 12, p: 0.15 });
    expect(after.find(({ factor }) => factor === 'procedure')).toMatchObject({ weight: 30, p: 0.9 });
    expect(after.filter(({ factor }) => factor !== 'procedure')).toEqual(
      before.filter(({ factor }) => factor !== 'procedure'),
    );
  });

  it('are none where none are set', () => {
    expect(placedDrafts(drafts, thresholdsFor(thresholdTable, null))).toBe(drafts);
  });
});

describe('a file of thresholds', () => {
  it('gives each place the version of the file', () => {
    expect(new Set(thresholdTable.places.map(({ version }) => version))).toEqual(new Set(['1']));
    expect(() => readThresholds('version: 1', 'own.yaml')).toThrow(
      expect.objectContaining({ code: 'risk.thresholds' }),
    );
  });
});
