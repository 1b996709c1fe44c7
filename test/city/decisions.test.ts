// The city's decisions: the same for the same seed, apart from all else, some failing each duty of law.
import { describe, expect, it } from 'vitest';
import { riskDictionary } from '../../pipelines/assessing/dictionary.ts';
import { planDecisions } from '../../src/city/decisions.ts';
import { generateCity } from '../../src/city/generate-city.ts';
import type { CityOptions } from '../../src/city/options.ts';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { admitFeatures, readDecisionType } from '../../src/risk/admission.ts';
import { type GateId, gateIds } from '../../src/risk/gates/gate.ts';
import { evaluateGates } from '../../src/risk/gates/gates.ts';
import { indicators } from '../risk/support/decisions.ts';
import { linesOf, rowsOf } from './support/read-city.ts';

const span = {
  first: dayNumber({ year: 2016, month: 1, day: 1 }),
  last: dayNumber({ year: 2020, month: 12, day: 31 }),
};

const textOf = (options: CityOptions, name: string): string =>
  [
    ...(generateCity(options)
      .files.find((file) => file.name === name)
      ?.lines() ?? []),
  ].join('\n');

describe('files', () => {
  const city = { seed: 4, petitions: 300, from: '2019-01', to: '2020-12' };

  it('are there only where decisions are asked for, and move no petition', () => {
    const names = (options: CityOptions) => generateCity(options).files.map(({ name }) => name);
    expect(names(city).filter((name) => name.startsWith('decision'))).toEqual([]);
    expect(names({ ...city, decisions: 5 }).filter((name) => name.startsWith('decision'))).toEqual([
      'decisions.csv',
      'decision-factors.csv',
      'decision-measures.csv',
      'decision-petitions.csv',
    ]);
    expect(textOf({ ...city, decisions: 5 }, 'petitions.csv')).toBe(textOf(city, 'petitions.csv'));
  });

  it('are the same for the same seed, and state what was planted', () => {
    const options = { ...city, decisions: 40 };
    for (const name of [
      'decisions.csv',
      'decision-factors.csv',
      'decision-measures.csv',
      'decision-petitions.csv',
    ]) {
      expect(textOf(options, name)).toBe(textOf(options, name));
    }
    const { decisions } = JSON.parse(textOf(options, 'truth.json'));
    expect(decisions.length).toBe(40);
    expect(Object.keys(decisions[0])).toEqual(['id', 'probability', 'drivers', 'serious']);
  });

  it('name a department of orgs.csv that exists on the day of the form, and measures with owner and date', () => {
    const options = { ...city, decisions: 200 };
    const departments = rowsOf(linesOf(options, 'orgs.csv'));
    const decisions = rowsOf(linesOf(options, 'decisions.csv'));
    for (const { 责任部门: org, 资料日期: day = '' } of decisions) {
      const found = departments.filter(({ 机构名称: name }) => name === org);
      const exists = found.some(
        ({ 启用日期: from = '', 停用日期: to = '' }) => from <= day && (to === '' || day <= to),
      );
      expect(exists, `${org} ${day}`).toBe(true);
    }
    const orgs = new Map(decisions.map(({ 决策编号: id, 责任部门: org }) => [id, org]));
    const measures = rowsOf(linesOf(options, 'decision-measures.csv'));
    expect(measures.length).toBeGreaterThan(100);
    for (const { 决策编号: id, 责任部门: org, 完成期限: due = '', 完成日期: done = '' } of measures) {
      expect(org).toBe(orgs.get(id));
      expect(due).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(done <= '2020-12-31').toBe(true);
    }
    expect(measures.some(({ 完成日期: done }) => done === '')).toBe(true);
  });

  it('more decisions leave the earlier ones as they are', () => {
    const ofFirst = (count: number) => planDecisions(1, count, span).find(({ id }) => id === 'J00001');
    expect(ofFirst(300)).toEqual(ofFirst(3));
  });

  it('how many is checked', () => {
    expect(() => generateCity({ decisions: -1 })).toThrow(
      expect.objectContaining({ code: 'city.decisions' }),
    );
  });
});

describe('decisions', () => {
  const planned = planDecisions(1, 2000, span);

  it('are serious as often as was planted', () => {
    const expected = planned.reduce((sum, { probability }) => sum + probability, 0);
    const serious = planned.filter(({ isSerious }) => isSerious).length;
    expect(Math.abs(serious - expected)).toBeLessThan(3 * Math.sqrt(planned.length * 0.25));
  });

  it('are high by the index before and after measures as often as an office would believe, and measures raise no risk', () => {
    const shareOf = (indices: readonly number[]) => {
      const share = (isIn: (index: number) => boolean) => indices.filter(isIn).length / indices.length;
      return [
        share((one) => one < 0.36),
        share((one) => one >= 0.36 && one < 0.64),
        share((one) => one >= 0.64),
      ];
    };
    const after = planned.map(({ factors }) =>
      factors.reduce(
        (sum, { weight, p, q, measure }) => sum + weight * (measure?.pAfter ?? p) * (measure?.qAfter ?? q),
        0,
      ),
    );
    for (const indices of [planned.map(({ index }) => index), after]) {
      const [low = 0, medium = 0, high = 0] = shareOf(indices);
      expect(high).toBeGreaterThan(0.05);
      expect(high).toBeLessThan(0.15);
      expect(medium).toBeGreaterThan(0.2);
      expect(low).toBeGreaterThan(0.4);
    }
    expect(after.every((index, place) => index <= (planned[place]?.index ?? 0) + 1e-6)).toBe(true);
    expect(after.some((index, place) => index < (planned[place]?.index ?? 0) - 0.05)).toBe(true);
  });

  it('are judged by factors of the draft table, so that a what-if moves them', () => {
    const labels = new Set(riskDictionary().drafts.map(({ label }) => label.zh));
    for (const { factors } of planned) {
      for (const { factor } of factors) expect(labels.has(factor), factor).toBe(true);
    }
  });

  it('hold probabilities that the index before measures and the features of the plan add up to', () => {
    for (const { drivers, probability, index } of planned) {
      const score = Object.values(drivers).reduce((sum, value) => sum + value, 0);
      expect(drivers.expert_index).toBeCloseTo(Math.log(index / (1 - index) / 0.25), 5);
      expect(Math.log(probability / (1 - probability)) - score).toBeCloseTo(-2.25, 1);
    }
  });

  it('have petitions within twelve months and the register only', () => {
    for (const { t0, petitions } of planned) {
      for (const day of petitions) expect(day >= t0 && day < t0 + 365 && day <= span.last).toBe(true);
    }
  });

  it('fail and pass each gate, some of them', () => {
    const seen = new Map<GateId, Set<boolean | null>>();
    for (const { features, t0, asOf, type } of planned) {
      const raw = Object.entries(features).map(([name, value]) => ({ name, value, asOf, source: null }));
      const admitted = admitFeatures(raw, { t0, indicators });
      expect(admitted.problems).toEqual([]);
      const found = evaluateGates({
        id: '',
        title: null,
        type: readDecisionType(type),
        topic: null,
        area: null,
        org: null,
        stage: null,
        t0,
        features: admitted.features,
        factors: [],
      });
      for (const { id, passed } of found) seen.set(id, (seen.get(id) ?? new Set()).add(passed));
    }
    for (const id of gateIds) {
      if (id === 'type_known') continue;
      expect([...(seen.get(id) ?? [])], id).toEqual(expect.arrayContaining([true, false]));
    }
  });
});
