// The text of a cell: exact numbers, dates by their serial, never the rounding that a spreadsheet shows.
import { dayNumber, isoDate } from '../../foundation/calendar.ts';
import type { CellFormat } from './number-format.ts';

const lastSerial = 2_958_465;
const secondsADay = 86_400;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return `${twoDigits(hours)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/**
 * A serial as `YYYY-MM-DD`, with ` HH:MM:SS` unless it is midnight, or the time alone for a serial below 1; null
 * outside the calendar. In the 1900 system day 60 is 29 February 1900, which never was; it is given as such, and
 * the days before it count from one day later.
 */
export function serialText(serial: number, since1904: boolean): string | null {
  if (!(serial >= 0) || serial >= lastSerial + 1) return null;
  const seconds = Math.round(serial * secondsADay);
  const days = Math.floor(seconds / secondsADay);
  const rest = seconds - days * secondsADay;
  if (days === 0 && !(since1904 && serial === 0)) return clock(rest);
  const first = since1904
    ? dayNumber({ year: 1904, month: 1, day: 1 })
    : dayNumber({ year: 1899, month: 12, day: days < 60 ? 31 : 30 });
  const day = !since1904 && days === 60 ? '1900-02-29' : isoDate(first + days);
  return rest === 0 ? day : `${day} ${clock(rest)}`;
}

/** `d.ddde±n` without its exponent. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * A number as plain digits. Workbooks store doubles with up to 17 digits (`0.10000000000000001`); the shortest text
 * of the same double is what was typed. Whole numbers keep every digit that the file has.
 */
export function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? text : withoutExponent(String(value));
}

/** The text of a number cell under its format. */
export function formattedNumber(stored: string, format: CellFormat, since1904: boolean): string {
  const text = numberText(stored);
  if (format.kind === 'elapsed' && Number(text) >= 0) return clock(Math.round(Number(text) * secondsADay));
  if (format.kind === 'date') return serialText(Number(text), since1904) ?? text;
  if (format.kind === 'percent' && /^-?[\d.]+$/.test(text)) {
    return `${numberText(String(Number(`${text}e2`)))}%`;
  }
  if (format.kind === 'padded' && /^\d+$/.test(text)) {
    return `${format.before}${text.padStart(format.digits, '0')}${format.after}`;
  }
  return text;
}

/** An ISO 8601 date cell (`t="d"`) in the form of the others. */
export function isoCellText(stored: string): string {
  return stored
    .trim()
    .replace('T', ' ')
    .replace(/(?:\.\d+)?Z?$/, '')
    .replace(/ 00:00:00$/, '');
}
