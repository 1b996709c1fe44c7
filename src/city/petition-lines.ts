// `petitions.csv`: the office's export, row by row, with its gaps, spellings and repeated rows.
import { randomStream } from '../foundation/random.ts';
import type { Clocks } from './clocks.ts';
import { csvLine } from './csv.ts';
import * as dirt from './dirt.ts';
import type { Address, Docket } from './draws.ts';
import { plantedAt, withPlanted } from './personal/planting.ts';
import { type Petition, petitionAt, timeOf } from './petition.ts';
import { city } from './places.ts';
import type { Purpose } from './topics.ts';
import { wordPetition } from './wording.ts';

/** The header of `petitions.csv`. No column is about a person. */
export const petitionHeader = [
  '信访件编号',
  '信访事项编号',
  '登记时间',
  '信访形式',
  '登记机构级别',
  '信访人数',
  '是否重复',
  '是否越级',
  '信访目的',
  '内容分类',
  '标题',
  '内容',
  '问题属地代码',
  '问题属地',
  '责任单位',
  '转送日期',
  '受理日期',
  '办理期限',
  '答复日期',
  '办结日期',
  '答复结果',
  '满意度',
] as const;

const purposeNames: Readonly<Record<Purpose, string>> = {
  claim: '申诉求决',
  suggestion: '建议意见',
  accusation: '检举控告',
  inquiry: '咨询',
  other: '其他',
};

/** Rows of a thousand that stand twice: the same to the letter, or once as they stood before they were handled. */
const repeatedRows = { copies: 6, earlierVersions: 4 } as const;

/** How many of `petitions` rows repeat another row. */
export function repeatedRowCount(petitions: number): number {
  return Math.floor((petitions * (repeatedRows.copies + repeatedRows.earlierVersions)) / 1000);
}

type Extra = 'copy' | 'earlier version';

/** Which petitions have further rows, by `day/place`. */
function drawRepeatedRows(docket: Docket): ReadonlyMap<string, readonly Extra[]> {
  const { plan, ordinary: counts } = docket;
  const stream = randomStream(plan.seed, 'repeated rows');
  const extras = new Map<string, Extra[]>();
  const busiest = counts.reduce((most, count) => Math.max(most, count), 0);
  const share = repeatedRows.copies / (repeatedRows.copies + repeatedRows.earlierVersions);
  for (let missing = repeatedRowCount(plan.petitions); missing > 0; ) {
    const index = stream.integer(counts.length);
    const place = stream.integer(busiest);
    if (place >= (counts[index] ?? 0)) continue;
    const key = `${plan.firstDay + index}/${place}`;
    extras.set(key, [...(extras.get(key) ?? []), stream.next() < share ? 'copy' : 'earlier version']);
    missing -= 1;
  }
  return extras;
}

const untouched: Clocks = {
  routedOn: null,
  acceptedOn: null,
  dueOn: null,
  repliedOn: null,
  closedOn: null,
  result: '',
  evaluation: '',
};

/** Addresses in the order of registration. */
export function* addressesInOrder(docket: Docket): Generator<Address> {
  for (const [index, count] of docket.counts.entries()) {
    const day = docket.plan.firstDay + index;
    const timed = Array.from({ length: count }, (_, place) => ({
      place,
      time: timeOf(docket, { day, place }),
    }));
    timed.sort((one, other) => one.time - other.time || one.place - other.place);
    for (const { place } of timed) yield { day, place };
  }
}

/** The lines of `petitions.csv`: a header and exactly as many rows as were asked for. */
export function* petitionLines(docket: Docket): Generator<string> {
  yield csvLine(petitionHeader);
  const extras = drawRepeatedRows(docket);
  for (const address of addressesInOrder(docket)) {
    const petition = petitionAt(docket, address);
    const line = petitionLine(docket, petition);
    for (const extra of extras.get(`${address.day}/${address.place}`) ?? []) {
      yield extra === 'copy' ? line : petitionLine(docket, { ...petition, clocks: untouched });
    }
    yield line;
  }
}

function petitionLine(docket: Docket, petition: Petition): string {
  const { address, matter, channel, clocks } = petition;
  const { title, text: own } = wordPetition(docket, address, petition);
  const text = withPlanted(own, plantedAt(docket, address));
  const on = (field: string) => docket.stream(`dirt/${field}`, address);
  const area = on('area');
  const place = dirt.placeOf(area, city.name, matter.county.name, matter.township.name);
  const hasTownship = place !== matter.county.name;
  const isPlaced = dirt.perhapsMissing(area, 'area', place) !== '';
  const code = hasTownship ? matter.township.code : matter.county.code;
  const department = on('department');
  const dates = on('dates');
  const flags = on('flags');
  return csvLine([
    petition.id,
    dirt.perhapsMissing(flags, 'matterId', petition.matterId),
    dirt.momentText(on('moment'), address.day, petition.time),
    dirt.perhapsSpaced(flags, channel),
    petition.level,
    petition.persons === 1
      ? dirt.perhapsMissing(flags, 'persons', '1')
      : dirt.perhapsWide(flags, String(petition.persons)),
    petition.isRepeat ? '是' : '否',
    petition.isSkipLevel ? '是' : '否',
    dirt.perhapsMissing(on('purpose'), 'purpose', purposeNames[matter.purpose]),
    categoryCell(docket, petition),
    dirt.perhapsSpaced(flags, title),
    dirt.perhapsMissing(flags, 'text', dirt.perhapsWide(flags, text)),
    isPlaced ? dirt.perhapsMissing(area, 'areaCode', code) : '',
    isPlaced ? dirt.perhapsSpaced(area, place) : '',
    dirt.perhapsMissing(
      department,
      'department',
      dirt.perhapsSpaced(department, dirt.spellingOf(department, petition.department)),
    ),
    dirt.perhapsMissing(dates, 'routedOn', dirt.dateText(dates, clocks.routedOn)),
    ...[clocks.acceptedOn, clocks.dueOn, clocks.repliedOn, clocks.closedOn].map((day) =>
      dirt.dateText(dates, day),
    ),
    clocks.result,
    dirt.perhapsMissing(dates, 'evaluation', clocks.evaluation),
  ]);
}

function categoryCell(docket: Docket, { address, matter }: Petition): string {
  const stream = docket.stream('dirt/category', address);
  return dirt.perhapsMissing(stream, 'category', dirt.categoryOf(stream, matter.profile));
}
