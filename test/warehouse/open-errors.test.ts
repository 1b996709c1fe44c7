// What DuckDB says when a file does not open, on every system, and what we make of it.
import { expect, test } from 'vitest';
import { openFailure } from '../../src/warehouse/open-errors.ts';

const cases: readonly (readonly [message: string, code: string, parameters: object])[] = [
  [
    'IO Error: Could not set lock on file "w.duckdb": Conflicting lock is held in /usr/bin/node (PID 4711) by user u.',
    'warehouse.locked',
    { pid: '4711' },
  ],
  [
    'IO Error: Cannot open file "w.duckdb": The process cannot access the file because it is being used by another process.\r\n\r\nFile is already open in \r\nC:\\node.exe (PID 815)',
    'warehouse.locked',
    { pid: '815' },
  ],
  [
    'IO Error: Could not set lock on file "w.duckdb": Resource temporarily unavailable',
    'warehouse.locked',
    { pid: '?' },
  ],
  ['IO Error: Could not set lock on file "w.duckdb": Operation not supported', 'warehouse.network_drive', {}],
  ['IO Error: Could not set lock on file "w.duckdb": No locks available', 'warehouse.network_drive', {}],
  [
    'IO Error: Trying to read a database file with version number 99, but we can only read versions between 64 and 68.',
    'warehouse.newer_file',
    {},
  ],
  ['IO Error: Cannot open file "w.duckdb": Permission denied', 'warehouse.unopened', {}],
];

test.each(cases)('%s', (message, code, parameters) => {
  expect(openFailure(new Error(message), 'w.duckdb')).toMatchObject({
    code,
    parameters,
    place: { file: 'w.duckdb' },
  });
});
