// Sentences on the total: its size, its change, the period before, and its highest and lowest month.
import { say } from '../../foundation/messages/index.ts';
import { monthsOf } from '../../foundation/periods.ts';
import { formatDay, formatMonth, formatPeriod } from '../format.ts';
import type { KeyFigure, Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { fullChange, previousChange } from './change.ts';
import { compose } from './compose.ts';
import { figureSegment, isPartial, isWithheld, measured, rowOf, rowsOf, type Speech } from './speech.ts';

const TOTALS = 'total-by-period';

/** 「2020年1—12月，全市信访总量60,000件次，同比上升3.2%（…）。」 and its 人次 and 批次. */
export function totalSentences(speech: Speech): Sentence[] {
  const { language, scope } = speech;
  const [pieces, batches, persons] = ['pieces', 'batches', 'persons'].map((key) =>
    rowOf(speech, TOTALS, key),
  );
  const count = (
    row: TableRow | null | undefined,
    name: 'page.slot_total' | 'page.slot_persons' | 'page.slot_batches',
  ) => figureSegment(speech, row ?? null, 'value', say(language, name));
  const total = compose(language, 'page.say_total', {
    period: formatPeriod(speech.period, language, speech.monthEnd),
    scope,
    pieces: count(pieces, 'page.slot_total'),
    change: andChange(speech, pieces ?? null, 'page.unit_pieces'),
  });
  const personsPart = {
    persons: count(persons, 'page.slot_persons'),
    personsChange: andChange(speech, persons ?? null, 'page.unit_persons'),
  };
  const reach = coverageSentences(speech);
  if (hasNoVisits(batches ?? null)) {
    return [total, ...reach, compose(language, 'page.say_persons_only', personsPart)];
  }
  const people = compose(language, 'page.say_persons', {
    ...personsPart,
    batches: count(batches, 'page.slot_batches'),
    batchesChange: andChange(speech, batches ?? null, 'page.unit_batches'),
  });
  return [total, ...reach, people];
}

/** Whether the register knows no visiting party, neither now nor a year ago: then there is nothing to say of them. */
function hasNoVisits(batches: TableRow | null): boolean {
  return measured(batches, 'value') === 0 && !measured(batches, 'last_year');
}

/** The numbers of the first page. */
export function keyFigures(speech: Speech): KeyFigure[] {
  const { language } = speech;
  const entries = [
    { key: 'pieces', label: 'page.key_total', unit: 'page.unit_pieces' },
    { key: 'persons', label: 'page.key_persons', unit: 'page.unit_persons' },
    { key: 'batches', label: 'page.key_batches', unit: 'page.unit_batches' },
  ] as const;
  return entries.flatMap(({ key, label, unit }) => {
    const row = rowOf(speech, TOTALS, key);
    if (key === 'batches' && hasNoVisits(row)) return [];
    return {
      label: say(language, label),
      value: figureSegment(speech, row, 'value', say(language, label)),
      unit: say(language, unit),
      change: isPartial(speech)
        ? [{ kind: 'words', text: say(language, 'page.not_compared') }]
        : fullChange(speech, row, say(language, unit)),
    };
  });
}

/** 「，同比上升3.2%」; nothing where the period is not covered whole. */
function andChange(
  speech: Speech,
  row: TableRow | null,
  unit: 'page.unit_pieces' | 'page.unit_persons' | 'page.unit_batches',
): Sentence {
  if (isPartial(speech)) return [];
  const change = fullChange(speech, row, say(speech.language, unit));
  return compose(speech.language, 'page.and_change', { change });
}

/** 「登记资料截至2020年8月15日，…不作同比、环比。」; none where the period is covered whole. */
function coverageSentences({ language, coverage: { since, until } }: Speech): Sentence[] {
  return [
    ...(since === null ? [] : [compose(language, 'page.say_since', { since: formatDay(since, language) })]),
    ...(until === null ? [] : [compose(language, 'page.say_until', { until: formatDay(until, language) })]),
  ];
}

function previousPhrase(
  speech: Speech,
  row: TableRow | null,
  unit: 'page.unit_pieces' | 'page.unit_persons' | 'page.unit_batches',
): Sentence {
  const { language } = speech;
  const change = row === null ? null : previousChange(speech, row, say(language, unit));
  return change ?? [{ kind: 'missing', name: say(language, 'page.slot_previous') }];
}

/** 与上月, 与上季度 …; 与前一时段 where the period has no name. */
export function against(speech: Speech): string {
  const { language, previous } = speech;
  switch (speech.period.kind) {
    case 'month':
      return say(language, 'page.previous_month');
    case 'quarter':
      return say(language, 'page.previous_quarter');
    case 'half':
      return say(language, 'page.previous_half');
    case 'week':
      return say(language, 'page.previous_week');
    default:
      return say(language, 'page.previous_span', {
        previous: formatPeriod(previous, language, speech.monthEnd),
      });
  }
}

/** 「与上月相比，件次上升…，批次…，人次…。」; none for a year, whose previous period is the last year. */
export function previousSentences(speech: Speech): Sentence[] {
  if (speech.period.kind === 'year' || isPartial(speech)) return [];
  const [pieces, batches, persons] = ['pieces', 'batches', 'persons'].map((key) =>
    rowOf(speech, TOTALS, key),
  );
  return [
    compose(speech.language, 'page.say_previous', {
      against: against(speech),
      pieces: previousPhrase(speech, pieces ?? null, 'page.unit_pieces'),
      batches: previousPhrase(speech, batches ?? null, 'page.unit_batches'),
      persons: previousPhrase(speech, persons ?? null, 'page.unit_persons'),
    }),
  ];
}

/** The highest and the lowest month, of three or more that are covered whole; the earlier one where they tie. */
export function monthSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const { firstMonth, lastMonth } = speech.coverage;
  const months = new Set(
    monthsOf(speech.period, speech.monthEnd).filter((month) => month >= firstMonth && month <= lastMonth),
  );
  const rows = rowsOf(speech, 'total-by-month').filter(
    (row) => months.has(row.keys[0] ?? '') && measured(row, 'pieces') !== null,
  );
  const isKnown = rowsOf(speech, 'total-by-month').every(
    (row) => !months.has(row.keys[0] ?? '') || !isWithheld(row, 'pieces'),
  );
  if (rows.length < 3 || !isKnown) return [];
  const extreme = (sign: 1 | -1): TableRow | null =>
    rows.reduce<TableRow | null>((best, row) => {
      const better =
        best === null || sign * (measured(row, 'pieces') ?? 0) > sign * (measured(best, 'pieces') ?? 0);
      return better ? row : best;
    }, null);
  const [highest, lowest] = [extreme(1), extreme(-1)];
  return [
    compose(language, 'page.say_months', {
      highMonth: formatMonth(highest?.keys[0] ?? '', language),
      high: figureSegment(speech, highest, 'pieces', ''),
      lowMonth: formatMonth(lowest?.keys[0] ?? '', language),
      low: figureSegment(speech, lowest, 'pieces', ''),
    }),
  ];
}
