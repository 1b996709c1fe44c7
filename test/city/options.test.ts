// The laws of what a city can be asked for: defaults hold, and everything else is refused by its own error.
import { describe, expect, test } from 'vitest';
import { type CityOptions, cityDefaults, planCity } from '../../src/city/options.ts';
import { isoDate } from '../../src/foundation/calendar.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';

function codeOf(options: CityOptions): string | null {
  try {
    planCity(options);
    return null;
  } catch (error) {
    return error instanceof WeathervaneError ? error.code : 'something else';
  }
}

describe('the plan of a city', () => {
  test('has the defaults where nothing is asked', () => {
    const { firstDay, lastDay, ...rest } = planCity();
    expect([isoDate(firstDay), isoDate(lastDay)]).toEqual(['2016-01-01', '2020-12-31']);
    expect(rest).toEqual({ seed: 1, petitions: cityDefaults.petitions, scenario: 'ordinary', decisions: 0 });
  });

  test('takes an option that is undefined for one that was not given', () => {
    expect(planCity({ seed: undefined, from: undefined })).toEqual(planCity());
  });

  test.each<[string, CityOptions]>([
    ['city.seed', { seed: -1 }],
    ['city.seed', { seed: 1.5 }],
    ['city.seed', { seed: 2 ** 32 }],
    ['city.size', { petitions: 0 }],
    ['city.size', { petitions: 10_000_001 }],
    ['city.size', { petitions: Number.NaN }],
    ['city.months', { from: '2016' }],
    ['city.months', { from: '2020-02', to: '2020-01' }],
    ['city.months', { from: '1999-01' }],
    ['city.months', { to: '2036-01' }],
    ['city.scenario', { scenario: 'flood' }],
  ])('refuses with %s: %o', (code, options) => {
    expect(codeOf(options)).toBe(code);
  });
});
