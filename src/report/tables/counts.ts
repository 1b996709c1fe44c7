// A period along one axis: counts, shares of the whole, the change on last year and on the period before.
import type { TypedBatch } from '../../foundation/columns.ts';
import type { Entry } from '../../foundation/messages/catalogue.ts';
import { messages } from '../../foundation/messages/index.ts';
import type { PublishedColumn } from '../model.ts';
import {
  changeBetween,
  changeColumns,
  codeNames,
  countColumn,
  differences,
  keyColumn,
  labelColumn,
  shareColumns,
} from '../published-columns.ts';
import { counts, texts, total } from '../read-columns.ts';
import { axisOf, axisParameters, comparedTopics, topicComparison } from './axes.ts';
import { comparedSpans, type TableDefinition } from './definition.ts';

/** The measures of a table of counts. `lastYear` and `previous` are null where the register does not cover them. */
interface Counted {
  readonly pieces: readonly (number | null)[];
  readonly batches: readonly (number | null)[];
  readonly persons: readonly (number | null)[];
  readonly lastYear: readonly (number | null)[];
  readonly previous: readonly (number | null)[];
}

/** The columns from pieces to the upper limit of the change on the period before. Shares are of `whole`, all pieces of the table. */
export function countedColumns(
  { pieces, batches, persons, lastYear, previous }: Counted,
  whole = total(pieces),
): PublishedColumn[] {
  return [
    countColumn('pieces', 'pieces', pieces),
    countColumn('batches', 'batches', batches),
    countColumn('persons', 'persons', persons),
    ...shareColumns(
      pieces,
      pieces.map(() => whole),
    ),
    countColumn('last_year', 'pieces', lastYear),
    countColumn('difference', 'pieces', differences(pieces, lastYear)),
    ...changeColumns(
      'change',
      pieces.map((count, row) => changeBetween(count, lastYear[row] ?? null)),
    ),
    countColumn('previous', 'pieces', previous),
    countColumn('difference_previous', 'pieces', differences(pieces, previous)),
    ...changeColumns(
      'change_previous',
      pieces.map((count, row) => changeBetween(count, previous[row] ?? null)),
    ),
  ];
}

/** The measures of a result. */
export function countedOf(batch: TypedBatch): Counted {
  return {
    pieces: counts(batch, 'pieces'),
    batches: counts(batch, 'batches'),
    persons: counts(batch, 'persons'),
    lastYear: counts(batch, 'last_year'),
    previous: counts(batch, 'previous'),
  };
}

function axisCounts(id: string, title: Entry, own: NonNullable<TableDefinition['own']>): TableDefinition {
  return {
    id,
    title,
    sql: 'sql/tables/axis-counts.sql',
    takes: [...comparedSpans, 'area'],
    own,
    content(batch, { nameOf, language }, parameters) {
      const codes = texts(batch, 'code');
      const counted = countedOf(batch);
      return {
        columns: [
          keyColumn('code', codes),
          labelColumn('name', codeNames(codes, axisOf(parameters), nameOf, language)),
          ...countedColumns(counted),
        ],
        rowsCounted: total(counted.pieces),
      };
    },
  };
}

/** 城建拆迁, 土地征用 and 企业改制破产, also where nothing was registered; shares are of all topics. */
const focusCounts: TableDefinition = {
  id: 'focus-counts',
  title: messages['report.table_focus_counts'],
  sql: 'sql/tables/focus-counts.sql',
  takes: [...comparedSpans, 'area'],
  own: topicComparison,
  content(batch, { nameOf, language }) {
    const codes = texts(batch, 'code');
    const whole = counts(batch, 'whole')[0] ?? 0;
    return {
      columns: [
        keyColumn('code', codes),
        labelColumn('name', codeNames(codes, 'topic', nameOf, language)),
        ...countedColumns(countedOf(batch), whole),
      ],
      rowsCounted: whole,
    };
  },
};

export const countTables: readonly TableDefinition[] = [
  focusCounts,
  axisCounts('channel-counts', messages['report.table_channel_counts'], () => axisParameters('channel')),
  axisCounts('topic-counts', messages['report.table_topic_counts'], comparedTopics),
  axisCounts('purpose-counts', messages['report.table_purpose_counts'], () => axisParameters('purpose')),
  axisCounts('cause-counts', messages['report.table_cause_counts'], () => axisParameters('cause')),
  axisCounts('level-counts', messages['report.table_level_counts'], () => axisParameters('level')),
  axisCounts('department-counts', messages['report.table_department_counts'], () => axisParameters('org')),
];
