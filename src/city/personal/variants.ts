// The ways in which people, clerks and machines write a number other than plainly.
import type { RandomStream } from '../../foundation/random.ts';

/** A way of writing; `breaksLine` ones do not fit a file of one line a row. */
export interface Variant {
  readonly name: string;
  readonly breaksLine?: true;
  readonly write: (value: string, stream: RandomStream) => string;
}

const plain: Variant = { name: 'plain', write: (value) => value };
const wide: Variant = {
  name: 'full-width',
  write: (value) =>
    value.replaceAll(/[0-9A-Za-z@.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
};
const zeroWidth: Variant = {
  name: 'zero-width',
  write: (value, stream) => {
    const at = 2 + stream.integer(value.length - 3);
    return `${value.slice(0, at)}${stream.pick(['\u200b', '\u200d', '\ufeff', '\u2060'])}${value.slice(at)}`;
  },
};
const lineBreak: Variant = {
  name: 'line break',
  breaksLine: true,
  write: (value, stream) => {
    const at = 3 + stream.integer(value.length - 5);
    return `${value.slice(0, at)}\n${value.slice(at)}`;
  },
};

const grouped = (name: string, sizes: readonly number[], sign: string): Variant => ({
  name,
  write: (value) => {
    const parts: string[] = [];
    let at = 0;
    for (const size of sizes) {
      if (at < value.length) parts.push(value.slice(at, at + size));
      at += size;
    }
    return parts.join(sign);
  },
});

const chineseDigits = [
  ['零', '幺', '二', '三', '四', '五', '六', '七', '八', '九'],
  ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
];
const chinese: Variant = {
  name: 'Chinese numerals',
  write: (value, stream) => {
    const digits = stream.pick(chineseDigits);
    return value.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  },
};
const glued: Variant = { name: 'glued', write: (value, stream) => `${value}${2 + stream.integer(8)}` };
const lower: Variant = { name: 'lower case', write: (value) => value.toLowerCase() };
const mistyped: Variant = {
  name: 'wrong check digit',
  write: (value) => value.slice(0, -1) + (value.endsWith('0') ? '1' : '0'),
};
const dotted: Variant = { name: 'dot', write: (value) => `${value.slice(0, 2)}·${value.slice(2)}` };
const spacedOut: Variant = { name: 'spaced out', write: (value) => [...value].join(' ') };
const at: Variant = { name: '(at)', write: (value) => value.replace('@', '(at)') };
const brackets: Variant = {
  name: 'other brackets',
  write: (value) => value.replace('（', '(').replace('）', ')'),
};
const areaInBrackets: Variant = {
  name: 'brackets',
  write: (value) => value.replace(/^(\d+)-/, '（$1）'),
};
const extension: Variant = { name: 'extension', write: (value) => `${value}转8${value.slice(-2)}` };
const numberedInChinese: Variant = {
  name: 'Chinese numerals',
  write: (value) =>
    value.replaceAll(/(\d+)(?=栋|单元|组)/g, (number) => '零一二三四五六七八九十'[Number(number)] ?? number),
};

/** The ways of writing each kind. Names are only ever written plainly. */
export const variantsOf = {
  identity: [plain, plain, wide, zeroWidth, grouped('spaced', [6, 8, 4], ' '), lineBreak, lower, mistyped],
  earlierIdentity: [plain, wide, lineBreak],
  mobile: [
    plain,
    plain,
    wide,
    zeroWidth,
    grouped('spaced', [3, 4, 4], ' '),
    grouped('dashed', [3, 4, 4], '-'),
    grouped('spaced otherwise', [4, 3, 4], ' '),
    spacedOut,
    chinese,
    lineBreak,
    glued,
  ],
  landline: [plain, plain, wide, areaInBrackets, extension],
  card: [plain, plain, wide, zeroWidth, grouped('spaced', [4, 4, 4, 4, 3], ' '), lineBreak],
  plate: [plain, dotted, wide],
  electricPlate: [plain, dotted],
  email: [plain, plain, wide, at],
  qq: [plain, wide],
  wechat: [plain, wide],
  passport: [plain, wide, lower],
  courtCase: [plain, brackets, wide],
  property: [plain, brackets, wide],
  home: [plain, plain, wide, numberedInChinese],
  farm: [plain, wide, numberedInChinese],
  nameAfterCue: [plain],
  nameBeforeTitle: [plain],
} as const satisfies Readonly<Record<string, readonly Variant[]>>;

/** A kind of personal data that is planted. */
export type PlantedKind = keyof typeof variantsOf;
