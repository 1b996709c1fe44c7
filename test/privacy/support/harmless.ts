// Sentences full of numbers, places and offices that give nobody away: what the scrubber must leave alone.
import type { RandomStream } from '../../../src/foundation/random.ts';

const upTo = (stream: RandomStream, bound: number): number => 1 + stream.integer(bound);
const digits = (stream: RandomStream, length: number): string =>
  `${upTo(stream, 9)}${Array.from({ length: length - 1 }, () => stream.integer(10)).join('')}`;

/** Each draws its own numbers. */
export const harmlessSentences: readonly ((stream: RandomStream) => string)[] = [
  (stream) => `全年受理${digits(stream, 3)}件次、${digits(stream, 4)}人次。`,
  (stream) => `共${digits(stream, 3)}批次、${digits(stream, 4)}人次。`,
  (stream) => `依据省委${upTo(stream, 60)}号文件办理。`,
  (stream) => `见发改投资〔${2008 + stream.integer(12)}〕${digits(stream, 4)}号。`,
  (stream) => `国务院令第${digits(stream, 3)}号有规定。`,
  (stream) => `${2010 + stream.integer(10)}年${upTo(stream, 12)}月${upTo(stream, 28)}日开过会。`,
  (stream) => `面积${digits(stream, 4)}多平方米。`,
  (stream) => `总投资${digits(stream, 8)}元。`,
  (stream) => `欠款共计${digits(stream, 7)}元整。`,
  (stream) => `补偿款${upTo(stream, 90)}.${upTo(stream, 99)}万元。`,
  (stream) => `从2019${String(upTo(stream, 12)).padStart(2, '0')}01起算。`,
  () => '打过12345热线和110。',
  (stream) => `坐地铁${upTo(stream, 9)}号线上班。`,
  (stream) => `楼下${upTo(stream, 40)}路公交车改线。`,
  () => '张某、李某某也是这样说的。',
  () => '县委书记和局长都来看过。',
  () => '张局长和李先生答应过。',
  () => '村民高度关注，业主方便出行。',
  () => '居民安全没有保障，群众时常担心。',
  () => '职工工资和社保都没有着落。',
  () => '代表全体业主提出意见。',
  () => '家长何时能放心。',
  (stream) => `一共${upTo(stream, 30)}栋楼、${upTo(stream, 900)}户。`,
  (stream) => `每月${upTo(stream, 28)}号发工资。`,
  (stream) => `小区有${upTo(stream, 12)}个单元停水。`,
  (stream) => `按${2004 + stream.integer(12)}—${2016 + stream.integer(4)}年的标准。`,
  (stream) => `第${upTo(stream, 90)}条第${upTo(stream, 9)}款写得清楚。`,
  (stream) => `水表读数${digits(stream, 4)}，电费${digits(stream, 3)}.${upTo(stream, 9)}元。`,
  () => '一二三四五六七八九十都数得清。',
  () => '请信访局的同志、法院的法官和派出所的民警依法处理。',
  (stream) => `占地${digits(stream, 3)}亩，迁坟${upTo(stream, 60)}座。`,
  () => '老师安排学生全部参加补课。',
];
