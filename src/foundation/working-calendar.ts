// The days on which offices work: holidays, and the weekend days worked in exchange, as the State Council sets them.
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { parseIsoDate } from './calendar.ts';

/** Days that are not as their weekday says (day numbers): days off, and weekend days worked in exchange. */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<number>;
  readonly workedWeekends: ReadonlySet<number>;
}

const springFestival = '春节';

/** The days of a table whose entries are written `name,名称,days`. */
function daysOf(table: Readonly<Record<string, string>>, isMeant: (name: string) => boolean): Set<number> {
  const days = Object.entries(table).map(([date, entry]) =>
    isMeant(entry.split(',')[1] ?? '') ? parseIsoDate(date) : null,
  );
  return new Set(days.filter((day) => day !== null));
}

function calendarOf(isMeant: (name: string) => boolean): WorkingCalendar {
  return {
    holidays: daysOf(published.holidays, isMeant),
    workedWeekends: daysOf(published.workdays, isMeant),
  };
}

/** All holidays announced, from 2004 on; in years that are not announced yet every weekday works. */
export const workingCalendar: WorkingCalendar = calendarOf(() => true);

/** The same without the Spring Festival, which moves series by more than its days and is described on its own. */
export const calendarBesidesNewYear: WorkingCalendar = calendarOf((name) => name !== springFestival);
