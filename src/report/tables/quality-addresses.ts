// What the checks of data quality count, under the address that the same count has in other tables.
import { type Address, placeItself, placesWithin } from '../../disclosure/address.ts';
import { dayNumber } from '../../foundation/calendar.ts';
import { texts } from '../read-columns.ts';
import { column, type Reading, spanOf, type TableCounts, wholePlace } from './count-columns.ts';

/** What the checks of data quality look at and find, under the address of the same count in other tables. */
const QUALITY: Readonly<Record<string, { readonly found: QualityCount; readonly looked: QualityCount }>> = {
  missing_area: { found: { place: 'unknown' }, looked: {} },
  missing_org: { found: { axes: { org: 'unknown' } }, looked: { axes: { quality: 'described' } } },
  missing_text: { found: { axes: { quality: 'missing_text' } }, looked: { axes: { quality: 'described' } } },
  missing_purpose: { found: { axes: { purpose: 'unknown' } }, looked: {} },
  missing_topic: { found: { axes: { topic: '99' } }, looked: { axes: { quality: 'labelled' } } },
  unlabelled: { found: { axes: { quality: 'unlabelled' } }, looked: { axes: { quality: 'worded' } } },
  composite_topic: { found: { axes: { topic: 'composite' } }, looked: { axes: { quality: 'labelled' } } },
  out_of_range_dates: { found: { axes: { quality: 'out_of_range_dates' } }, looked: {} },
  late_entry: { found: { axes: { quality: 'late_entry' } }, looked: { axes: { quality: 'later' } } },
  duplicate_rows: { found: { axes: { quality: 'duplicate_rows' } }, looked: { axes: { quality: 'worded' } } },
  quarantined: { found: { axes: { quality: 'quarantined' } }, looked: { axes: { quality: 'rows_read' } } },
};

interface QualityCount {
  readonly place?: 'unknown';
  readonly axes?: Readonly<Record<string, string>>;
}

/**
 * Rows of all files, whatever the report's place and period. Printed exactly they would tell how many registrations
 * there are, and how many a file has added.
 */
const ofAllFiles: ReadonlySet<string> = new Set(['quarantined']);
const always = {
  place: placesWithin(''),
  from: dayNumber({ year: 1900, month: 1, day: 1 }),
  to: dayNumber({ year: 9999, month: 12, day: 31 }),
};

/** The counts of the table of data quality. */
export function qualityCounts({ batch, parameters }: Reading): TableCounts {
  const measures = texts(batch, 'measure');
  const span = spanOf(parameters, '');
  if (span === null) return { columns: [], sums: [], headlines: [] };
  const isEverywhere = String(parameters.area ?? '') === '';
  const at = ({ place, axes = {} }: QualityCount): Address => ({
    measure: 'pieces',
    place: place === 'unknown' && isEverywhere ? placeItself('unknown') : wholePlace(parameters),
    ...span,
    axes: place === 'unknown' && !isEverywhere ? { quality: 'missing_area' } : axes,
  });
  const of = (part: 'found' | 'looked') => (row: number) => {
    const measure = measures[row] ?? '';
    const known = QUALITY[measure];
    if (known === undefined) return null;
    return ofAllFiles.has(measure) ? { ...at(known[part]), ...always } : at(known[part]);
  };
  const described = at({ axes: { quality: 'described' } });
  const accusations = at({ axes: { purpose: 'accusation' } });
  return {
    columns: [column('numerator', batch, of('found')), column('denominator', batch, of('looked'))],
    sums: [{ whole: at({}), parts: [described, accusations] }],
    headlines: [],
  };
}
