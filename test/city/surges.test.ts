// Surges of a generated city: where they are, how large, and that they move nothing else.
import { beforeAll, describe, expect, test } from 'vitest';
import { drawDocket, planRhythms } from '../../src/city/draws.ts';
import { planCity } from '../../src/city/options.ts';
import { petitionAt } from '../../src/city/petition.ts';
import { parseIsoDate, weekday } from '../../src/foundation/calendar.ts';
import { linesOf, type Row, rowsOf, truthOf } from './support/read-city.ts';

const day = (text: string): number => parseIsoDate(text) ?? Number.NaN;
/** A petition's number holds its day: 00YYMMDD. */
const dayOf = (id: string): number => day(`20${id.slice(2, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`);

describe('the surges of a city', () => {
  const options = { seed: 11, petitions: 60_000 };
  let truth: ReturnType<typeof truthOf>;
  let rows: readonly Row[];
  beforeAll(() => {
    truth = truthOf(options);
    rows = rowsOf(linesOf(options, 'petitions.csv'));
  });

  test('are of all three kinds, each of its size, in whole weeks of the last two years', () => {
    expect(new Set(truth.surges.map(({ kind }) => kind))).toEqual(
      new Set(['strong', 'moderate', 'sustained']),
    );
    for (const { kind, size_sd, from, to } of truth.surges) {
      const [least, most] = { strong: [5, 9], moderate: [3, 5], sustained: [1.5, 1.6] }[kind];
      expect(size_sd, `${kind} ${from}`).toBeGreaterThanOrEqual(least ?? 0);
      expect(size_sd, `${kind} ${from}`).toBeLessThan(most ?? 0);
      expect([weekday(day(from)), weekday(day(to))]).toEqual([1, 7]);
      expect(day(from)).toBeGreaterThanOrEqual(day('2018-12-31'));
    }
  });

  test('are each of another series', () => {
    expect(new Set(truth.surges.map(({ series }) => series)).size).toBe(truth.surges.length);
  });

  test('are seen in the counts of their topic by its true label', () => {
    const surge = truth.surges.find(({ series, kind }) => series.startsWith('topic/') && kind === 'strong');
    const topic = surge?.series.split('/')[1];
    const counted = (from: number, to: number): number =>
      Object.entries(truth.labels).filter(
        ([id, label]) => label.topic === topic && dayOf(id) >= from && dayOf(id) <= to,
      ).length;
    const [from, to] = [day(surge?.from ?? ''), day(surge?.to ?? '')];
    const length = to - from + 1;
    const before = (counted(from - 56, from - 1) / 56) * length;
    expect(counted(from, to)).toBeGreaterThan(before + (surge?.petitions ?? 0) * 0.6);
  });

  test('take no more rows than were asked for', () => {
    expect(rows).toHaveLength(60_000);
  });
});

describe('planting', () => {
  test('adds petitions after those of a day and leaves those as they are', () => {
    const plan = planCity({ seed: 5, petitions: 3000 });
    const rhythms = planRhythms(plan);
    const day = plan.firstDay + 900;
    const planting = { day, topic: '05', county: '990104' };
    const [bare, planted] = [drawDocket(plan, rhythms, 2999), drawDocket(plan, rhythms, 3000, [planting])];
    const before = bare.counts[900] ?? 0;
    expect(planted.counts[900]).toBe(before + 1);
    for (let place = 0; place < before; place += 1) {
      expect(petitionAt(planted, { day, place })).toEqual(petitionAt(bare, { day, place }));
    }
    const { matter } = petitionAt(planted, { day, place: before });
    expect([matter.profile.code, matter.county.code, matter.purpose]).toEqual(['05', '990104', 'claim']);
  });

  test.each([{ petitions: 300 }, { from: '2019-01', to: '2020-12' }])(
    'waits for history and size: %o',
    (o) => {
      expect(truthOf(o).surges).toEqual([]);
    },
  );
});
