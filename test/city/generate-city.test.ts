// The laws of a generated city: the same from the same seed, of the size asked for, and plausible in all it counts.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateCity } from '../../src/city/generate-city.ts';
import { petitionHeader } from '../../src/city/petition-lines.ts';
import { topics } from '../../src/city/topics.ts';
import { newYearDay } from '../../src/foundation/new-year.ts';
import { readMoment } from '../../src/intake/dates.ts';
import { cellsOf, linesOf, type Row, rowsOf, tally, truthOf } from './support/read-city.ts';

const hash = (lines: Iterable<string>): string =>
  createHash('sha256')
    .update([...lines].join('\n'))
    .digest('hex');
const hashes = (options: Parameters<typeof generateCity>[0]): string[] =>
  generateCity(options).files.map((file) => hash(file.lines()));

describe('a seed', () => {
  test('gives the same bytes each time', () => {
    expect(hashes({ seed: 7, petitions: 800 })).toEqual(hashes({ seed: 7, petitions: 800 }));
  });

  test('gives the bytes that it has always given', () => {
    expect(hash(linesOf({ seed: 7, petitions: 500 }, 'petitions.csv'))).toMatchInlineSnapshot(
      `"de3f4581fb61f58fea9e0e470976b901727ca5e8acc3109a0938d0a0c75ba830"`,
    );
  });

  test('gives other petitions than another seed', () => {
    expect(hashes({ seed: 7, petitions: 300 })[0]).not.toBe(hashes({ seed: 8, petitions: 300 })[0]);
  });

  test('gives the same truth as a file read alone as after all others', () => {
    const city = generateCity({ petitions: 200 });
    const truth = city.files.find(({ name }) => name === 'truth.json');
    const before = hash(truth?.lines() ?? []);
    for (const file of city.files) for (const _ of file.lines());
    expect(hash(truth?.lines() ?? [])).toBe(before);
  });
});

describe('the size', () => {
  test.each([1, 2, 99, 100, 1234])('%i is the number of rows, repeated rows included', (petitions) => {
    expect(linesOf({ petitions }, 'petitions.csv')).toHaveLength(petitions + 1);
  });

  test('is kept when the city has one month', () => {
    expect(linesOf({ petitions: 500, from: '2020-02', to: '2020-02' }, 'petitions.csv')).toHaveLength(501);
  });
});

describe('the default city', () => {
  let lines: readonly string[] = [];
  let rows: readonly Row[] = [];
  let truth: ReturnType<typeof truthOf>;
  const days: number[] = [];
  const topicNames = new Map(topics.map(({ code, name }) => [code, name]));
  const cell = (row: Row, column: (typeof petitionHeader)[number]): string => row[column] ?? '';
  const topicOf = (row: Row): string => truth.labels[cell(row, '信访件编号')]?.topic ?? '';
  const share = (part: number): number => part / rows.length;
  const unplanted = (): Row[] => {
    const planted = new Set(truth.personal.map(({ id }) => id));
    return rows.filter((row) => !planted.has(cell(row, '信访件编号')));
  };
  const sharesByYear = (isCounted: (channel: string) => boolean): number[] =>
    [2016, 2017, 2018, 2019, 2020].map((year) => {
      const inYear = rows.filter((row) => cell(row, '信访件编号').startsWith(`00${year % 100}`));
      return inYear.filter((row) => isCounted(cell(row, '信访形式').trim())).length / inYear.length;
    });

  beforeAll(() => {
    lines = linesOf({}, 'petitions.csv');
    rows = rowsOf(lines);
    truth = truthOf({});
    for (const row of rows) days.push(readMoment(cell(row, '登记时间'))?.day ?? Number.NaN);
  });

  test('has as many cells in every line as in the header, and no line break in any', () => {
    const odd = lines.filter((line) => cellsOf(line).length !== petitionHeader.length || /[\r\n]/.test(line));
    expect(odd).toHaveLength(0);
  });

  test('has readable moments of registration in order, whatever their style', () => {
    expect(days.filter((day) => Number.isNaN(day))).toHaveLength(0);
    expect(days.filter((day, index) => index > 0 && day < (days[index - 1] ?? day))).toHaveLength(0);
  });

  test('has identifiers of equal length that begin with zeros', () => {
    expect(rows.filter((row) => !/^00\d{11}$/.test(cell(row, '信访件编号')))).toHaveLength(0);
  });

  test('has a true label for every identifier and no other', () => {
    expect(new Set(rows.map((row) => cell(row, '信访件编号')))).toEqual(new Set(Object.keys(truth.labels)));
  });

  test('has every topic with at least 0.5 %', () => {
    const counts = tally(rows, topicOf);
    for (const { code } of topics) expect(share(counts.get(code) ?? 0), code).toBeGreaterThanOrEqual(0.005);
  });

  test('has 4 to 6 % of wrong categories in the source', () => {
    const labelled = rows.filter((row) => cell(row, '内容分类') !== '');
    const wrong = labelled.filter((row) => cell(row, '内容分类') !== topicNames.get(topicOf(row)));
    expect(wrong.length / labelled.length).toBeGreaterThan(0.04);
    expect(wrong.length / labelled.length).toBeLessThan(0.06);
  });

  test('has about 1 % of rows that repeat an identifier, most of them to the letter', () => {
    const repeated = rows.length - Object.keys(truth.labels).length;
    const copies = lines.length - new Set(lines).size;
    expect(repeated).toBe(600);
    expect(copies).toBeGreaterThan(repeated / 2);
    expect(copies).toBeLessThan(repeated);
  });

  test.each([
    ['信访目的', 0.05, 0.07],
    ['内容分类', 0.03, 0.05],
    ['内容', 0.015, 0.035],
    ['问题属地', 0.02, 0.04],
    ['责任单位', 0.03, 0.05],
  ] as const)('leaves %s empty in a few per cent', (column, low, high) => {
    const empty = share(rows.filter((row) => cell(row, column) === '').length);
    expect(empty).toBeGreaterThan(low);
    expect(empty).toBeLessThan(high);
  });

  test('has the shares of purposes that offices know', () => {
    const counts = tally(rows, (row) => truth.labels[cell(row, '信访件编号')]?.purpose ?? '');
    const shares = ['claim', 'inquiry', 'suggestion', 'accusation'].map((code) =>
      share(counts.get(code) ?? 0),
    );
    const expected = [0.73, 0.14, 0.08, 0.04];
    for (const [index, value] of shares.entries()) {
      expect(Math.abs(value - (expected[index] ?? 0)), String(index)).toBeLessThan(0.02);
    }
  });

  test('receives fewer letters and fewer visits each year', () => {
    for (const channel of ['来信', '来访']) {
      const shares = sharesByYear((name) => name === channel);
      expect(shares, channel).toEqual(shares.toSorted((one, other) => other - one));
    }
  });

  test('receives more calls and more online each year', () => {
    for (const channels of [['来电'], ['网上信访', '手机APP']]) {
      const shares = sharesByYear((name) => channels.includes(name));
      expect(shares, channels[0]).toEqual(shares.toSorted((one, other) => one - other));
    }
  });

  test('receives nothing by the app before the app opened', () => {
    const early = rows.filter(
      (row) => cell(row, '信访形式').trim() === '手机APP' && cell(row, '信访件编号') < '00180601',
    );
    expect(early).toHaveLength(0);
  });

  test('dips in the New Year week and rebounds after it, each year', () => {
    for (const year of [2016, 2017, 2018, 2019, 2020]) {
      const newYear = newYearDay(year) ?? 0;
      const perDay = (from: number, to: number): number =>
        days.filter((day) => day - newYear >= from && day - newYear <= to).length / (to - from + 1);
      const usual = perDay(26, 46);
      expect(perDay(-1, 5) / usual, String(year)).toBeLessThan(0.4);
      expect(perDay(9, 19) / usual, String(year)).toBeGreaterThan(1);
    }
  });

  test('has months of which none is far from the mean', () => {
    const months = [...tally(rows, (row) => cell(row, '信访件编号').slice(2, 6)).values()];
    expect(months).toHaveLength(60);
    expect(Math.min(...months)).toBeGreaterThan(600);
    expect(Math.max(...months)).toBeLessThan(1400);
  });

  test('complains of heating in winter, of schools in August and September, of wages before the New Year', () => {
    const inMonths = (code: string, months: readonly string[]): number => {
      const ofTopic = rows.filter((row) => topicOf(row) === code);
      const counted = ofTopic.filter((row) => months.includes(cell(row, '信访件编号').slice(4, 6)));
      return counted.length / ofTopic.length / (months.length / 12);
    };
    expect(inMonths('17', ['11', '12', '01'])).toBeGreaterThan(1.25);
    expect(inMonths('15', ['08', '09'])).toBeGreaterThan(1.4);
    expect(inMonths('05', ['12', '01'])).toBeGreaterThan(1.4);
  });

  test('rests at the weekend, except online', () => {
    const atWeekend = (channels: readonly string[]): number => {
      const ofChannel = days.filter((_, index) => channels.includes((rows[index]?.信访形式 ?? '').trim()));
      return ofChannel.filter((day) => (day + 3) % 7 >= 5).length / ofChannel.length;
    };
    expect(atWeekend(['来信', '来访'])).toBeLessThan(0.03);
    expect(atWeekend(['网上信访', '手机APP'])).toBeGreaterThan(0.2);
  });

  test('has joint visits, with few very large ones', () => {
    const persons = rows
      .filter((row) => cell(row, '信访形式').trim() === '来访')
      .map((row) => Number(cell(row, '信访人数').normalize('NFKC') || '1'));
    const joint = persons.filter((count) => count >= 5);
    expect(joint.length / persons.length).toBeGreaterThan(0.08);
    expect(joint.length / persons.length).toBeLessThan(0.25);
    expect(joint.filter((count) => count >= 50).length / joint.length).toBeLessThan(0.08);
  });

  test('has matters that come back under one number', () => {
    const repeats = rows.filter((row) => cell(row, '是否重复') === '是');
    const matters = tally(rows, (row) => cell(row, '信访事项编号'));
    expect(share(repeats.length)).toBeGreaterThan(0.1);
    expect(share(repeats.length)).toBeLessThan(0.22);
    const alone = repeats.filter((row) => (matters.get(cell(row, '信访事项编号')) ?? 0) < 2);
    expect(alone.length / repeats.length).toBeLessThan(0.15);
  });

  test('leaves matters open at its end and none dated after it, due days excepted', () => {
    const open = rows.slice(-2000).filter((row) => cell(row, '办结日期') === '');
    expect(open.length).toBeGreaterThan(600);
    const lastDay = readMoment('2020-12-31')?.day ?? 0;
    for (const column of ['转送日期', '受理日期', '答复日期', '办结日期'] as const) {
      const after = rows.filter((row) => (readMoment(cell(row, column))?.day ?? 0) > lastDay);
      expect(after, column).toHaveLength(0);
    }
  });

  test('has texts of 55 to 200 characters and hardly one twice, apart from planted sentences', () => {
    const texts = unplanted()
      .map((row) => cell(row, '内容'))
      .filter((text) => text !== '');
    expect(texts.filter((text) => text.trim().length < 55 || text.length > 200)).toHaveLength(0);
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.9);
  });

  test('has no run of seven digits in any title or text, apart from planted sentences', () => {
    const runs = unplanted().filter((row) =>
      /\d{7}/.test((cell(row, '标题') + cell(row, '内容')).normalize('NFKC')),
    );
    expect(runs).toHaveLength(0);
  });

  test('leaves no slot of a template unfilled', () => {
    expect(lines.filter((line) => /[{}]/.test(line))).toHaveLength(0);
  });

  test('spells departments in other ways in about a fifth', () => {
    const short = rows.filter((row) =>
      /住建局|人社局|国土局|环保局|卫健委|城管局/.test(cell(row, '责任单位')),
    );
    expect(short.length).toBeGreaterThan(2000);
  });
});
