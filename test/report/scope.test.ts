// The scope of a report: place codes, months back, and the words for places.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { commonPlace, placeWords } from '../../src/report/place-scope.ts';
import {
  areaPrefix,
  monthBefore,
  reportScope,
  scopeParameters,
  topicsCompare,
} from '../../src/report/scope.ts';
import { tableDefinitions, tableParameters } from '../../src/report/tables/index.ts';

const wholeDecade = { firstOn: parseIsoDate('2011-01-01') ?? 0, lastOn: parseIsoDate('2020-12-31') ?? 0 };

describe('areaPrefix', () => {
  it.each([
    [null, ''],
    ['', ''],
    ['431202', '431202'],
    ['431200', '4312'],
    ['430000', '43'],
    ['431202001', '431202001'],
  ])('%s is what begins with "%s"', (code, prefix) => {
    expect(areaPrefix(code)).toBe(prefix);
  });

  it.each(['甲县', '4', '43-12', "431202' or 1=1"])('%s is no code', (code) => {
    expect(() => areaPrefix(code)).toThrow('report.area_malformed');
  });
});

describe('monthBefore', () => {
  it('going back 12 months is the same month of the year before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const two = String(month).padStart(2, '0');
        return monthBefore(`${year}-${two}`, 12) === `${year - 1}-${two}`;
      }),
    );
  });
});

describe('scopeParameters', () => {
  it('a statistical month that ends on the 25th begins on the 26th', () => {
    const scope = reportScope({
      period: '2020-05',
      monthEnd: 25,
      area: '',
      places: 'county',
      scheme: 'hub',
      reach: wholeDecade,
    });
    expect(scopeParameters(scope)).toMatchObject({
      from: '2020-04-26',
      to: '2020-05-25',
      last_from: '2019-04-26',
      last_to: '2019-05-25',
      last_known: 1,
      previous_from: '2020-03-26',
      previous_to: '2020-04-25',
      months_from: '2017-05',
      months_to: '2020-05',
      year: 2020,
    });
  });

  it('the days of a period are its own', () => {
    const scope = reportScope({
      period: '2020-03-26..2020-04-25',
      monthEnd: 31,
      area: '',
      places: 'county',
      scheme: 'hub',
      reach: wholeDecade,
    });
    expect(parseIsoDate(scopeParameters(scope).from)).toBe(scope.period.from);
    expect(parseIsoDate(scopeParameters(scope).to)).toBe(scope.period.to);
  });
});

describe('the place of a report', () => {
  it.each([
    [{ counties: 1, first: '431202', last: '431202' }, '431202'],
    [{ counties: 3, first: '431202', last: '431230' }, '4312'],
    [{ counties: 3, first: '431202', last: '430102' }, '43'],
    [{ counties: 2, first: '110101', last: '431202' }, null],
    [{ counties: 0, first: null, last: null }, null],
  ])('%o lie in %s', (known, place) => {
    expect(commonPlace(known)).toBe(place);
  });

  it('has a name where it is known, and a word where it is not', () => {
    expect(placeWords('zh', '4312', '怀化市')).toBe('怀化市');
    expect(placeWords('zh', '4312', null)).toBe('全市');
    expect(placeWords('zh', null, null)).toBe('全部登记');
    expect(placeWords('en', '431202', null)).toBe('431202');
  });
});

describe('topics that come from elsewhere since a month', () => {
  const since = (...topicBreaks: readonly string[]) =>
    reportScope({
      period: '2020-Q2',
      monthEnd: 31,
      area: '',
      places: 'county',
      scheme: 'hub',
      reach: wholeDecade,
      topicBreaks,
    });

  it.each([
    ['2019-04', true, true],
    ['2019-05', false, true],
    ['2020-01', false, true],
    ['2020-02', false, false],
    ['2020-06', false, false],
    ['2020-07', true, true],
  ])('%s: compared with last year %s, with the quarter before %s', (month, lastYear, previous) => {
    expect(topicsCompare(since(month))).toEqual({ lastYear, previous });
  });

  it('are compared in no table of topics, and everything else is', () => {
    const known = (scope: ReturnType<typeof since>) =>
      tableDefinitions.flatMap((definition) => {
        const { last_known: last } = tableParameters(definition, scope, '');
        return last === 0 ? [definition.id] : [];
      });
    expect(known(since())).toEqual([]);
    expect(known(since('2020-05'))).toEqual(['focus-counts', 'topic-counts']);
    expect(known({ ...since('2020-05'), scheme: 'source' })).toEqual(['focus-counts']);
  });
});
