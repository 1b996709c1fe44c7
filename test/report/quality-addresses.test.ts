// The counts of data quality: none is printed as it is, those of all files neither.
import { describe, expect, it } from 'vitest';
import { qualityCounts } from '../../src/report/tables/quality-addresses.ts';

const measures = ['missing_area', 'late_entry', 'duplicate_rows', 'quarantined'];
const counted = (parameters: Readonly<Record<string, string>>) =>
  qualityCounts({
    batch: {
      rowCount: measures.length,
      columns: [
        { name: 'measure', type: 'text', values: measures },
        { name: 'numerator', type: 'integer', values: [1, 2, 3, 4] },
        { name: 'denominator', type: 'integer', values: [100, 100, 100, 400] },
      ],
    },
    parameters,
    monthEnd: 31,
  });
const year = { from: '2020-01-01', to: '2020-12-31', area: '' };
const month = { from: '2020-05-01', to: '2020-05-31', area: '431202' };

describe('counts of data quality', () => {
  it('have an address each, so that an edition rounds or withholds them', () => {
    for (const { addresses } of counted(year).columns) expect(addresses).not.toContain(null);
  });

  it('of all files are the same count in every period and place', () => {
    const ofFiles = (parameters: typeof year) =>
      counted(parameters).columns.map(({ addresses }) => addresses.at(-1));
    expect(ofFiles(month)).toEqual(ofFiles(year));
    expect(counted(month).columns[1]?.addresses[0]).not.toEqual(counted(year).columns[1]?.addresses[0]);
  });
});
