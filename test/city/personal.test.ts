// Planted personal data: of people who do not exist, in the share of petitions that the scenario says, and no other change.
import { describe, expect, test } from 'vitest';
import { drawPerson } from '../../src/city/personal/person.ts';
import { plantedKinds } from '../../src/city/personal/planting.ts';
import { randomStream } from '../../src/foundation/random.ts';
import { isIdentityNumber, passesLuhn } from '../../src/privacy/scrubber/checksums.ts';
import { scrub } from '../../src/privacy/scrubber/scrub.ts';
import { stillHolds } from '../privacy/support/remains.ts';
import { linesOf, rowsOf, truthOf } from './support/read-city.ts';

describe('a planted city', () => {
  const options = { seed: 5, petitions: 6000 };
  const { personal } = truthOf(options);
  const rows = rowsOf(linesOf(options, 'petitions.csv'));
  const clean = rowsOf(linesOf({ ...options, scenario: 'clean' }, 'petitions.csv'));
  const texts = new Map(rows.map((row) => [row.信访件编号, row.内容 ?? '']));

  test('gives someone away in 3 to 5 % of its petitions, in every kind', () => {
    const share = new Set(personal.map(({ id }) => id)).size / texts.size;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.05);
    expect(new Set(personal.map(({ kind }) => kind))).toEqual(new Set(plantedKinds));
  });

  test('holds what its truth says, where the text was kept', () => {
    const plain = (text: string): string => text.normalize('NFKC');
    const missing = personal.filter(({ id, written }) => {
      const text = texts.get(id);
      return text !== undefined && text !== '' && !plain(text).includes(plain(written));
    });
    expect(missing).toEqual([]);
  });

  test('differs from the clean city in the planted texts only', () => {
    const planted = new Set(personal.map(({ id }) => id));
    const others = (given: typeof rows) => given.filter((row) => !planted.has(row.信访件编号 ?? ''));
    expect(others(rows)).toEqual(others(clean));
    expect(rows.map(({ 内容, ...rest }) => rest)).toEqual(clean.map(({ 内容, ...rest }) => rest));
  });

  test('has nothing for the scrubber to find where it is clean', () => {
    const found = clean.filter((row) => scrub(`${row.标题}。${row.内容}`).found > 0);
    expect(found.map((row) => scrub(row.内容 ?? '').text)).toEqual([]);
  });

  test('is scrubbed of all but a few rare names', () => {
    const left = personal.filter((data) => stillHolds(scrub(texts.get(data.id) ?? '').text, data));
    expect(left.filter(({ kind }) => !kind.startsWith('name'))).toEqual([]);
    expect(left.length / personal.length).toBeLessThan(0.02);
  });

  test('gives someone away in every petition where that is asked for', () => {
    const every = truthOf({ seed: 5, petitions: 200, scenario: 'personal' });
    expect(every.personal.length).toBeGreaterThan(150);
  });
});

test('the numbers of a person are valid in form, and of no region, operator or bank that exists', () => {
  for (let index = 0; index < 200; index += 1) {
    const person = drawPerson(randomStream(1, `person/${index}`));
    expect(isIdentityNumber(person.identity)).toBe(true);
    expect(passesLuhn(person.card)).toBe(true);
    expect(person.identity).toMatch(/^9901/);
    expect(person.mobile).toMatch(/^1(?:4[0-3]|54)\d{8}$/);
    expect(person.email).toMatch(/@example\./);
  }
});
