// Numbers and periods as official texts print them, in Chinese and English.
import { civilDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { monthsOf, type Period } from '../foundation/periods.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import type { Unit } from './model.ts';

/** A number rounded half up to `decimals` places, thousands separated by commas. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = roundedNumber(value, decimals).split('.');
  const separated = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/**
 * A ratio times 100, rounded half up, without the sign %. Twelve digits undo the noise of a difference of
 * doubles (1.0325 − 1) and are too fine to move a ratio of counts below 10⁸ over a tie.
 */
function hundredfold(ratio: number, decimals: number): string {
  const exact = Number(ratio.toPrecision(12));
  const [mantissa = '0', exponent = '0'] = String(exact.toExponential()).split('e');
  return formatNumber(Number(`${mantissa}e${Number(exponent) + 2}`), decimals);
}

/** A ratio in per cent: 0.0325 → `3.3%`. */
export function formatPercent(ratio: number, decimals = 1): string {
  return `${hundredfold(ratio, decimals)}%`;
}

/** A difference of two ratios in percentage points: 0.012 → `1.2个百分点`. */
function formatPoints(difference: number, language: Language, decimals = 1): string {
  return say(language, 'page.points', { value: hundredfold(difference, decimals) });
}

/** The least probability that is printed as it is. */
const LEAST_PROBABILITY = 0.001;

/** A p-value: 0.0132 → `0.013`. One that is smaller than what is printed is said to be, never 0. */
function formatProbability(value: number): string {
  return value < LEAST_PROBABILITY ? `<${LEAST_PROBABILITY}` : formatNumber(value, 3);
}

/** A figure as tables and sentences print it; the unit's word stands in the heading or the sentence. */
export function formatFigure(value: number, unit: Unit | null, language: Language): string {
  switch (unit) {
    case 'ratio':
      return formatPercent(value);
    case 'points':
      return formatPoints(value, language);
    case 'probability':
      return formatProbability(value);
    case 'per_10k':
      return formatNumber(value, 2);
    case 'days':
      return formatNumber(value, 1);
    default:
      return formatNumber(value, Number.isInteger(value) ? 0 : 1);
  }
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const englishMonth = (month: number): string => ENGLISH_MONTHS[month - 1] ?? '';

/** A statistical month, `2020-05`: 2020年5月, May 2020. Other text stays as it is. */
export function formatMonth(label: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})$/.exec(label);
  if (match === null) return label;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return language === 'zh' ? `${year}年${month}月` : `${englishMonth(month)} ${year}`;
}

/** A day: 2020年5月3日, 3 May 2020. */
export function formatDay(dayNumber: number, language: Language): string {
  const { year, month, day } = civilDate(dayNumber);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${englishMonth(month)} ${year}`;
}

function formatDays(period: Period, language: Language): string {
  const [from, to] = [civilDate(period.from), civilDate(period.to)];
  if (language === 'zh') {
    const end = `${from.year === to.year ? '' : `${to.year}年`}${to.month}月${to.day}日`;
    return `${from.year}年${from.month}月${from.day}日—${end}`;
  }
  const start = `${from.day} ${englishMonth(from.month)}${from.year === to.year ? '' : ` ${from.year}`}`;
  return `${start} – ${to.day} ${englishMonth(to.month)} ${to.year}`;
}

/** A period in words: 2020年1—12月, 2020年5月, 2020年第14周(…); January–December 2020, May 2020 … */
export function formatPeriod(period: Period, language: Language, monthEnd = 31): string {
  if (period.kind === 'days') return formatDays(period, language);
  if (period.kind === 'week') {
    const [year = '', week = ''] = period.label.split('-W');
    const days = formatDays(period, language);
    return say(language, 'page.week', { year, week: Number(week), days });
  }
  const months = monthsOf(period, monthEnd);
  const [first = '', last = ''] = [months.at(0), months.at(-1)];
  if (first === last) return formatMonth(first, language);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  if (language === 'zh') {
    const end = formatMonth(last, 'zh');
    return `${formatMonth(first, 'zh').slice(0, sameYear ? -1 : undefined)}—${sameYear ? end.slice(5) : end}`;
  }
  const start = formatMonth(first, 'en');
  return `${sameYear ? start.slice(0, -5) : `${start} `}${sameYear ? '–' : '– '}${formatMonth(last, 'en')}`;
}
