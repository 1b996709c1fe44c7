// A made-up register for early warnings: steady weeks of two topics in two counties, and what a test adds to them.
import { dayNumber } from '../../../src/foundation/calendar.ts';
import { randomStream } from '../../../src/foundation/random.ts';
import type { PlainPetition } from '../../fixtures/small-register.ts';

/** Monday, 2 January 2017. */
export const firstMonday = dayNumber({ year: 2017, month: 1, day: 2 });
export const weeks = 190;

const ordinary: Omit<PlainPetition, 'key' | 'receivedOn'> = {
  channel: 'visit',
  level: 'county',
  persons: 1,
  purpose: 'claim',
  areaRaw: null,
  areaCode: '431202',
  org: '住建局',
  topic: '01',
  cause: null,
  label: '房屋',
};

let made = 0;

/** `count` registrations on the Tuesday of a week. */
export function registrations(
  week: number,
  count: number,
  changes: Partial<PlainPetition> = {},
): PlainPetition[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const key = `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`;
    return { ...ordinary, key, receivedOn: firstMonday + 7 * week + 1, ...changes };
  });
}

/** Every week about four registrations of each of two topics in each of two counties. */
export function steadyRegister(): PlainPetition[] {
  const random = randomStream(7, 'steady register');
  const series = [
    { topic: '01', areaCode: '431202', org: '住建局' },
    { topic: '05', areaCode: '431202', org: '人社局' },
    { topic: '01', areaCode: '431221', org: '乙县住建局' },
    { topic: '05', areaCode: '431221', org: '乙县人社局' },
  ];
  const begin = registrations(0, 1, { receivedOn: firstMonday });
  const end = registrations(0, 1, { receivedOn: firstMonday + 7 * weeks - 1 });
  return [
    ...begin,
    ...end,
    ...Array.from({ length: weeks }, (_, week) =>
      series.flatMap((one) => registrations(week, 2 + random.integer(5), one)),
    ).flat(),
  ];
}
