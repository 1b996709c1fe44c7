// The days on which a petition was routed, accepted, due, replied to and closed, and what people said of it.
import { weekday } from '../foundation/calendar.ts';
import type { RandomStream } from '../foundation/random.ts';
import type { Purpose } from './topics.ts';

/** Day numbers; null where it has not happened by the last day of the register. */
export interface Clocks {
  readonly routedOn: number | null;
  readonly acceptedOn: number | null;
  readonly dueOn: number | null;
  readonly repliedOn: number | null;
  readonly closedOn: number | null;
  readonly result: string;
  readonly evaluation: string;
}

/** Spans of days with their weights; a day within a span is as likely as any other. */
type Delays = readonly (readonly [from: number, to: number, weight: number])[];

const routing: Delays = [
  [0, 0, 16],
  [1, 1, 20],
  [2, 3, 27],
  [4, 7, 21],
  [8, 15, 13],
  [16, 26, 3],
];
const acceptance: Delays = [
  [0, 1, 14],
  [2, 5, 34],
  [6, 10, 28],
  [11, 15, 18],
  [16, 24, 6],
];
const replies: Readonly<Record<Purpose, Delays>> = {
  claim: [
    [4, 12, 12],
    [13, 25, 20],
    [26, 40, 24],
    [41, 55, 26],
    [56, 60, 9],
    [61, 88, 7],
    [89, 160, 2],
  ],
  inquiry: [
    [0, 2, 34],
    [3, 7, 38],
    [8, 15, 22],
    [16, 30, 6],
  ],
  suggestion: [
    [3, 10, 25],
    [11, 25, 45],
    [26, 50, 30],
  ],
  accusation: [[0, 0, 1]],
  other: [
    [0, 5, 60],
    [6, 20, 40],
  ],
};
const closing: Delays = [
  [0, 0, 48],
  [1, 3, 30],
  [4, 10, 16],
  [11, 30, 6],
];

/** Days from acceptance that the regulations allow a claim, and an inquiry by the city's own promise. */
const claimDays = 60;
const extensionDays = 30;
const inquiryDays = 15;
/** Parts of a hundred. */
const neverReplied = 3;
const extended = 6;

const results = ['支持', '解释说明', '不予支持'];
const resultWeights = [45, 41, 14];
const evaluations = ['满意', '基本满意', '不满意', '未评价'];

function draw(stream: RandomStream, delays: Delays): number {
  const [from, to] = delays[stream.weighted(delays.map(([, , weight]) => weight))] ?? [0, 0];
  return from + stream.integer(to - from + 1);
}

/** Offices act on working days: a Saturday or Sunday moves to the Monday after. */
function onWorkingDay(day: number): number {
  return weekday(day) > 5 ? day + 8 - weekday(day) : day;
}

/** The clocks of a petition received on `day`, handled at `pace` (per cent of the usual delay). */
export function runClocks(
  stream: RandomStream,
  petition: {
    readonly day: number;
    readonly purpose: Purpose;
    readonly pace: number;
    readonly lastDay: number;
  },
): Clocks {
  const { day, purpose, pace, lastDay } = petition;
  const routed = onWorkingDay(day + draw(stream, routing));
  const accepted = onWorkingDay(routed + draw(stream, acceptance));
  const delay = Math.floor((draw(stream, replies[purpose]) * pace) / 100);
  const [isSilent, isExtended] = [stream.integer(100) < neverReplied, stream.integer(100) < extended];
  const start = purpose === 'claim' ? accepted : routed;
  const allowed = purpose === 'claim' ? claimDays + (isExtended ? extensionDays : 0) : inquiryDays;
  const replied = onWorkingDay(start + delay);
  const closed = onWorkingDay(replied + draw(stream, closing));
  const late = replied > start + allowed;
  const result = results[stream.weighted(resultWeights)] ?? '';
  const evaluation = evaluations[stream.weighted(evaluationWeights(result, late))] ?? '';
  const reached = (date: number): number | null => (date <= lastDay ? date : null);
  if (purpose === 'accusation') {
    return {
      routedOn: reached(routed),
      acceptedOn: null,
      dueOn: null,
      repliedOn: null,
      closedOn: null,
      result: '',
      evaluation: '',
    };
  }
  const isClaim = purpose === 'claim';
  const hasStarted = start <= lastDay;
  return {
    routedOn: reached(routed),
    acceptedOn: isClaim ? reached(accepted) : null,
    dueOn: hasStarted && (isClaim || purpose === 'inquiry') ? start + allowed : null,
    repliedOn: isSilent ? null : reached(replied),
    closedOn: isSilent ? null : reached(closed),
    result: isClaim && !isSilent && replied <= lastDay ? result : '',
    evaluation: !isSilent && closed <= lastDay ? evaluation : '',
  };
}

/** 满意, 基本满意, 不满意, 未评价: a late reply or a refusal costs satisfaction. */
function evaluationWeights(result: string, late: boolean): readonly number[] {
  if (result === '不予支持') return [12, 11, 26, 51];
  if (late) return [17, 17, 21, 45];
  return result === '支持' ? [44, 13, 3, 40] : [32, 17, 7, 44];
}
