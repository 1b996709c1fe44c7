// The laws of the city's places and departments: codes that no real place has, and registers that fit together.
import { describe, expect, test } from 'vitest';
import { counties } from '../../src/city/places.ts';
import { linesOf, rowsOf } from './support/read-city.ts';

const areas = rowsOf(linesOf({ petitions: 1 }, 'areas.csv'));
const orgs = rowsOf(linesOf({ petitions: 1 }, 'orgs.csv'));
const population = rowsOf(linesOf({ petitions: 1 }, 'population.csv'));
const column = (rows: readonly Readonly<Record<string, string>>[], name: string): string[] =>
  rows.map((row) => row[name] ?? '');

describe('places', () => {
  test('are 13 counties and districts under a province number that GB/T 2260 does not give', () => {
    expect(counties).toHaveLength(13);
    expect(column(areas, '地区代码').filter((code) => !code.startsWith('9901'))).toHaveLength(0);
  });

  test('have a code and a name of their own', () => {
    for (const name of ['地区代码', '地区名称']) {
      expect(new Set(column(areas, name)).size, name).toBe(areas.length);
    }
  });

  test('lie in places that exist', () => {
    const codes = new Set(column(areas, '地区代码'));
    expect(column(areas, '上级代码').filter((code) => code !== '' && !codes.has(code))).toHaveLength(0);
  });

  test('have residents in every year, the year before the first included', () => {
    expect(population).toHaveLength(13 * 6);
    expect(column(population, '常住人口').every((count) => Number(count) > 100_000)).toBe(true);
    expect(column(population, '年份')[0]).toBe('2015');
  });
});

describe('departments', () => {
  test('have one name at a time under a code', () => {
    const current = orgs.filter((org) => org.停用日期 === '');
    expect(new Set(column(current, '机构代码')).size).toBe(current.length);
    expect(new Set(column(current, '机构名称')).size).toBe(current.length);
  });

  test('of every petition are in the register of departments under their full or a shortened name', () => {
    const known = new Set(column(orgs, '机构名称'));
    const written = column(rowsOf(linesOf({ petitions: 3000 }, 'petitions.csv')), '责任单位').map((name) =>
      name.trim(),
    );
    const full = written.filter((name) => known.has(name));
    expect(full.length / written.length).toBeGreaterThan(0.7);
  });
});
