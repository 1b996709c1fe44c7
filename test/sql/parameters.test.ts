// Every table takes exactly the parameters that its SQL names.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/foundation/package-root.ts';
import { reportScope } from '../../src/report/scope.ts';
import { tableDefinitions, tableParameters } from '../../src/report/tables/index.ts';

const scope = reportScope({
  period: '2020',
  monthEnd: 31,
  area: '',
  places: 'county',
  scheme: 'hub',
  reach: { firstOn: 0, lastOn: 20_000 },
});

describe.each(tableDefinitions)('$id', (definition) => {
  it('is read with the parameters that its SQL names, no more and no fewer', () => {
    const sql = readFileSync(packagePath(...definition.sql.split('/')), 'utf8').replaceAll(/--.*$/gm, '');
    const named = new Set([...sql.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect(Object.keys(tableParameters(definition, scope, '')).toSorted()).toEqual([...named].toSorted());
  });
});
