// Columns told by what they hold: persons' numbers and names are known under any header, registers' own numbers are not.
import { describe, expect, it } from 'vitest';
import { drawPerson } from '../../src/city/personal/person.ts';
import { counties } from '../../src/city/places.ts';
import { topics } from '../../src/city/topics.ts';
import { randomStream } from '../../src/foundation/random.ts';
import { refusalByContent } from '../../src/privacy/content.ts';

const persons = Array.from({ length: 60 }, (_, index) => drawPerson(randomStream(3, `person/${index}`)));
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

describe('refusalByContent', () => {
  it.each([
    ['identity numbers', persons.map(({ identity }) => identity), 'identity'],
    [
      'identity numbers in groups',
      persons.map(({ identity: id }) => `${id.slice(0, 6)} ${id.slice(6)}`),
      'identity',
    ],
    ['earlier identity numbers', persons.map(({ earlierIdentity }) => earlierIdentity), 'identity'],
    ['mobile numbers', persons.map(({ mobile }) => mobile), 'contact'],
    [
      'mobile and landline numbers',
      persons.map(({ mobile, landline }) => `${mobile}/${landline}`),
      'contact',
    ],
    ['mobile numbers in order', persons.map(({ mobile }) => mobile).toSorted(), 'contact'],
    ['e-mail addresses', persons.map(({ email }) => email), 'contact'],
    ['bank cards', persons.map(({ card }) => card), 'identity'],
    ['names', persons.map(({ name }) => name), 'name'],
    ['names with gaps', persons.map(({ name }, at) => (at % 5 === 0 ? '' : name)), 'name'],
    ['sexes', persons.map((_, at) => (at % 3 === 0 ? '女' : '男')), 'sex'],
    ['one sex', persons.map(() => 'Male'), 'sex'],
    ['ethnic groups', persons.map((_, at) => (at % 3 === 0 ? '苗族' : '汉族')), 'ethnicity'],
    ['religions', persons.map((_, at) => (at % 3 === 0 ? '佛教' : '不信教')), 'religion'],
    ['parties', persons.map((_, at) => (at % 3 === 0 ? '中共党员' : '群众')), 'politics'],
    ['schooling', persons.map((_, at) => (at % 3 === 0 ? '初中' : '大专')), 'occupation'],
    ['marriages', persons.map((_, at) => (at % 3 === 0 ? '未婚' : '已婚')), 'health'],
    ['days of birth', persons.map((_, at) => `${1940 + at}-0${1 + (at % 9)}-11`), 'age'],
    ['months of birth', persons.map((_, at) => `${1940 + at}年${1 + (at % 9)}月`), 'age'],
  ])('refuses a column of %s', (_, cells, reason) => {
    expect(refusalByContent(cells)).toBe(reason);
  });

  it.each([
    ['running numbers of eleven digits', persons.map((_, at) => `190101${padded(at + 1, 5)}`)],
    [
      'numbers made of place, day and place in line',
      persons.map((_, at) => `43010220200${padded(101 + at, 3)}${padded(at * 7, 4)}`),
    ],
    ['dates', persons.map((_, at) => `2020${padded(1 + (at % 12), 2)}${padded(1 + (at % 28), 2)}`)],
    ['places', counties.flatMap(({ townships }) => townships.map(({ name }) => name))],
    ['counties', counties.map(({ name }) => name)],
    ['categories', topics.map(({ name }) => name)],
    ['days of a register', persons.map((_, at) => `${2016 + (at % 9)}-0${1 + (at % 9)}-11`)],
    ['days of old promises', persons.map((_, at) => `${1996 + (at % 20)}-0${1 + (at % 9)}-11`)],
    ['kinds of schools', persons.map((_, at) => (at % 2 === 0 ? '小学' : '初中'))],
    ['one word that many columns share', persons.map(() => '群众')],
    ['yes and no', persons.map((_, at) => (at % 2 === 0 ? '是' : '否'))],
    ['channels', persons.map((_, at) => (at % 2 === 0 ? '来信' : '来访'))],
    ['counts', persons.map((_, at) => String(at))],
    ['texts that hold a phone', persons.map(({ mobile }) => `请回电${mobile}，谢谢，我们等着答复`)],
    ['next to nothing', ['13800138000', '']],
  ])('lets a column of %s in', (_, cells) => {
    expect(refusalByContent(cells)).toBeNull();
  });
});
