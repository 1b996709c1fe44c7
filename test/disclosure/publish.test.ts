// The one door: what may leave, what never does, and that nothing leaves another way.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import { refusal, type TableToPublish } from '../../src/disclosure/structural-guards.ts';
import { packagePath } from '../../src/foundation/package-root.ts';

type Column = TableToPublish['columns'][number];

const text = (name: string, values: readonly string[], role: Column['role'] = 'key'): Column => ({
  role,
  data: { name, type: 'text', values },
});

const measure = (name: string, values: readonly (number | null)[]): Column => ({
  role: 'measure',
  data: { name, type: 'integer', values },
});

function table(columns: readonly Column[], area = ''): TableToPublish {
  return { id: 'a-table', parameters: { area }, columns, rowCount: columns[0]?.data.values.length ?? 0 };
}

const sound = table([
  text('code', ['01', 'withheld']),
  text('name', ['甲', '乙'], 'label'),
  measure('pieces', [3, 2]),
]);

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'other';
  }
  return 'none';
};

describe('editions', () => {
  it('the office may have full counts', () => {
    expect(publish(sound, 'office').table).toBe(sound);
  });

  it.each(['internal', 'public'] as const)(
    'a table by itself is not for the %s edition: others may give it away',
    (edition) => {
      expect(code(() => publish(sound, edition))).toBe('report.edition_unavailable');
    },
  );
});

describe('what never leaves', () => {
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const refused: Record<string, TableToPublish> = {
    'a key of a case': table([text('case_key', ['1'])]),
    'a key of a matter': table([text('matter_key', ['1'])]),
    'a UUID under another name': table([text('code', [id])]),
    'a column of UUIDs': table([{ role: 'key', data: { name: 'code', type: 'uuid', values: [id] } }]),
    'a row of a source': table([text('code', ['a']), measure('source_row', [2])]),
    'a title': table([text('title', ['a'], 'label')]),
    'a text': table([text('text', ['a'], 'label')]),
    'free text under another name': table([text('name', ['长'.repeat(65)], 'label')]),
    'a text of several lines': table([text('name', ['a\nb'], 'label')]),
    'a moment': table([{ role: 'key', data: { name: 'at', type: 'timestamp', values: [0] } }]),
    'accusations by department': table([
      text('org', ['住建局']),
      text('purpose', ['accusation']),
      measure('pieces', [1]),
    ]),
    'accusations by township': table([
      text('area', ['431202001']),
      text('topic', ['withheld']),
      measure('pieces', [1]),
    ]),
    'accusations of one township': table([text('code', ['withheld']), measure('pieces', [1])], '431202001'),
  };

  it.each(Object.entries(refused))('%s', (_, unsound) => {
    expect(code(() => publish(unsound, 'office'))).toBe('report.table_refused');
  });
});

describe('what may leave although it looks alike', () => {
  const allowed: Record<string, TableToPublish> = {
    'accusations by county': table([
      text('area', ['431202']),
      text('topic', ['withheld']),
      measure('pieces', [1]),
    ]),
    'departments with accusations set apart': table([
      text('org', ['住建局', 'withheld']),
      measure('pieces', [1, 2]),
    ]),
    'a pair of accusations and township that counts nothing': table([
      text('area', ['431202001']),
      text('topic', ['withheld']),
      measure('pieces', [null]),
      measure('residents', [30_000]),
    ]),
    'a long name': table([text('name', ['名'.repeat(64)], 'label')]),
  };

  it.each(Object.entries(allowed))('%s', (_, unsuspicious) => {
    expect(publish(unsuspicious, 'office').edition).toBe('office');
  });
});

describe('no other way out', () => {
  const sources = ['src', 'pipelines'].flatMap((folder) =>
    readdirSync(packagePath(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const containing = (pattern: RegExp): string[] =>
    sources.filter((file) => pattern.test(readFileSync(packagePath(...file.split('/')), 'utf8')));

  it('only the publication imports the writers of table files', () => {
    const importers = containing(/^import .*(?:arrow|csv|parquet)\.ts';$/m).filter((file) =>
      /import \{[^}]*\bwrite(?:Arrow|Csv|Parquet)\b/.test(
        readFileSync(packagePath(...file.split('/')), 'utf8'),
      ),
    );
    expect(importers).toEqual(['pipelines/publication.ts']);
  });

  it('only the report publishes other editions than the office’s own, and their tables pass together', () => {
    const beginners = containing(/\b(?:beginPublication|writeOfficeRun)\(/).filter(
      (file) => !['pipelines/publication.ts', 'pipelines/report.ts'].includes(file),
    );
    expect(beginners.length).toBeGreaterThan(0);
    for (const file of beginners) {
      const editions = readFileSync(packagePath(...file.split('/')), 'utf8').match(/'(?:internal|public)'/g);
      expect([file, editions]).toEqual([file, null]);
    }
    const outside = (pattern: RegExp) => containing(pattern).filter((file) => file.startsWith('pipelines/'));
    expect(outside(/\breadDrafts\(/)).toEqual(['pipelines/release.ts']);
    expect(outside(/\bpublishAll\(/)).toEqual(['pipelines/release.ts']);
    expect(outside(/\.complete\(/)).toEqual([]);
  });
});

describe('joint visits', () => {
  const joint = (columns: readonly Column[], area = ''): TableToPublish => table(columns, area);
  const refused: Record<string, TableToPublish> = {
    'of a village': joint([
      text('area', ['431202001']),
      text('situation', ['joint']),
      measure('pieces', [12]),
    ]),
    'of an enterprise': joint([text('enterprise', ['某厂']), measure('joint_visits', [12])]),
    'of a department': joint([
      text('org', ['住建局']),
      text('situation', ['joint_visit']),
      measure('pieces', [12]),
    ]),
    'in the report of a village': joint([text('situation', ['joint']), measure('pieces', [12])], '431202001'),
  };

  it.each(Object.entries(refused))('%s stay with the office', (_, crossed) => {
    expect(refusal(crossed, 'office')).toBeNull();
    for (const edition of ['internal', 'public'] as const) {
      expect(refusal(crossed, edition)?.reason).toBe('joint_crossed');
    }
  });

  it('of a county may leave', () => {
    const county = joint([text('area', ['431202']), text('situation', ['joint']), measure('pieces', [12])]);
    expect(refusal(county, 'public')).toBeNull();
  });
});
