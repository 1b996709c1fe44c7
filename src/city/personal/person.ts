// A person who does not exist, with all that leads to a person: valid in form, assigned to nobody.
import type { RandomStream } from '../../foundation/random.ts';
import { estates, roads, villages } from '../texts/names.ts';
import { compoundSurnames, givenNames, surnames } from './person-names.ts';

/** Everything a petition could give away. Numbers stand in blocks that no office or operator assigns. */
export interface FakePerson {
  readonly name: string;
  /** 18 characters with a valid check digit, of a region that does not exist. */
  readonly identity: string;
  readonly earlierIdentity: string;
  readonly mobile: string;
  readonly landline: string;
  /** 19 digits that pass Luhn. */
  readonly card: string;
  readonly plate: string;
  readonly electricPlate: string;
  readonly email: string;
  readonly qq: string;
  readonly wechat: string;
  readonly passport: string;
  readonly courtCase: string;
  readonly property: string;
  /** In a town: what may stay (a road, an estate), and what leads to the door. */
  readonly home: readonly [kept: string, door: string];
  /** In a village: the township is the petition's own; what may stay is nothing of these. */
  readonly farm: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

const digits = (stream: RandomStream, length: number): string =>
  Array.from({ length }, () => stream.integer(10)).join('');
const padded = (value: number): string => String(value).padStart(2, '0');

function withIdentityCheck(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + checks[sum % 11];
}

function withLuhn(first: string): string {
  const sum = [...first].toReversed().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return first + String((10 - (sum % 10)) % 10);
}

function drawName(stream: RandomStream): string {
  const surname = stream.integer(100) < 3 ? stream.pick(compoundSurnames) : stream.pick(surnames);
  return surname + stream.pick(givenNames);
}

function drawHome(stream: RandomStream): readonly [string, string] {
  const [block, entrance, floor] = [stream.integer(28) + 1, stream.integer(4) + 1, stream.integer(18) + 1];
  const flat = `${floor}0${stream.integer(4) + 1}`;
  const number = stream.integer(380) + 1;
  switch (stream.integer(5)) {
    case 0:
      return [stream.pick(roads), `${number}号${block}栋${entrance}单元${flat}室`];
    case 1:
      return [stream.pick(roads), `${number}号${flat}室`];
    case 2:
      return [stream.pick(roads), `${number}号`];
    case 3:
      return [`${stream.pick(estates).replace(/小区$/, '')}小区`, `${block}栋${entrance}单元${flat}室`];
    default:
      return [`${stream.pick(estates).replace(/小区$/, '')}小区`, `${block}号楼${flat}`];
  }
}

const numerals = '一二三四五六七八九十';
/** Letters of plates and passports that are none of their kind's usual ones. */
const plateRegions = ['青Z', '藏Z', '琼Z', '宁Z'];

/** Draws a person; the same stream gives the same one. */
export function drawPerson(stream: RandomStream): FakePerson {
  const born = `${1938 + stream.integer(64)}${padded(stream.integer(12) + 1)}${padded(stream.integer(28) + 1)}`;
  const region = `9901${padded(stream.integer(90) + 1)}`;
  const serial = digits(stream, 3);
  const handle = `${stream.pick(['wang', 'li', 'zh', 'chen', 'yun', 'hao'])}${stream.pick(['_', '', '.'])}${digits(stream, 4)}`;
  const year = 2009 + stream.integer(11);
  const group = stream.integer(10);
  return {
    name: drawName(stream),
    identity: withIdentityCheck(`${region}${born}${serial}`),
    earlierIdentity: `${region}${born.slice(2)}${serial}`,
    mobile: `${stream.pick(['140', '141', '142', '143', '154'])}${digits(stream, 8)}`,
    landline: `0999-${2 + stream.integer(7)}${digits(stream, 6)}`,
    card: withLuhn(`629999${digits(stream, 12)}`),
    plate: `${stream.pick(plateRegions)}${digits(stream, 2)}${stream.pick(['A', 'K', 'Q'])}${digits(stream, 2)}`,
    electricPlate: `${stream.pick(plateRegions)}D${digits(stream, 5)}`,
    email: `${handle}@example.${stream.pick(['com', 'cn', 'org'])}`,
    qq: `${1 + stream.integer(9)}${digits(stream, 8)}`,
    wechat: `${stream.pick(['wx', 'yl', 'afu', 'ming'])}_${digits(stream, 5)}`,
    passport: `E${digits(stream, 8)}`,
    courtCase: `（${year}）琼99${padded(stream.integer(30) + 1)}${stream.pick(['民初', '民终', '行初', '执', '刑初'])}${stream.integer(4000) + 1}号`,
    property: `琼（${year}）云岭市不动产权第${digits(stream, 7)}号`,
    home: drawHome(stream),
    farm: `${stream.pick(villages)}${stream.integer(2) === 0 ? `第${numerals[group] ?? '一'}组` : `${group + 1}组`}${stream.integer(90) + 1}号`,
  };
}
