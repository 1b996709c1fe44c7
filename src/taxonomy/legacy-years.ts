// Finds that a matter is old from the years a text names.
import { civilDate } from '../foundation/calendar.ts';

/** A matter is a legacy when its event lies more than this many years before registration. */
const LEGACY_YEARS = 10;

/** A year of an event: `1998年`, not the year of a law, a birth, or a start in working life. */
const EVENT_YEAR =
  /(?<!\d)(19[4-9]\d|20[0-4]\d)年(?![^，。；,;!?！？]{0,10}(?:出生|生人|毕业|结婚|参加工作|入职|入伍|颁布|发布|施行|修订|修正|号|》|条例|规定))/g;
/** A span up to now: 15年来, 20多年了; ten years alone are not more than ten. */
const SPAN = /(?<!\d)([1-9]\d)([多余几]?)年(?:来|了|未|没|至今|一直|之久|前)/g;
/** The same in words: 十几年来, 二十年了. */
const WORDED_SPAN = /(?:十[多余几]|[二三四五六]十[多余几]?|[几数]十)年(?:来|了|未|没|至今|一直|之久|前)/;
const BORN = /(?:生于|出生|毕业于|建于)[^，。；,;]{0,4}$/;

/**
 * The first piece of a text in normal form that dates its matter more than ten years before `receivedOn`
 * (a day number), or null. Spans (`15年来`) need no date of registration.
 */
export function hasLegacyYears(normalText: string, receivedOn: number | null): string | null {
  for (const match of normalText.matchAll(SPAN)) {
    const years = Number(match[1]);
    if (years > LEGACY_YEARS || (years === LEGACY_YEARS && match[2] !== '')) return match[0];
  }
  const worded = WORDED_SPAN.exec(normalText);
  if (worded !== null) return worded[0];
  if (receivedOn === null) return null;
  const { year } = civilDate(receivedOn);
  for (const match of normalText.matchAll(EVENT_YEAR)) {
    const before = normalText.slice(Math.max(0, match.index - 8), match.index);
    if (year - Number(match[1]) > LEGACY_YEARS && !BORN.test(before)) return match[0];
  }
  return null;
}
