// Editions on disk: what the files of a report hold of what is suppressed, and what releases tell of each other.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, recomputeAll } from '../../pipelines/lineage.ts';
import { report } from '../../pipelines/report.ts';
import type { ReportRequest } from '../../pipelines/report-request.ts';
import { parseSignOff } from '../../src/disclosure/sign-off.ts';
import { civilDate } from '../../src/foundation/calendar.ts';
import type { ManifestFigure } from '../../src/report/manifest.ts';
import { texts } from '../../src/report/read-columns.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, type PlainPetition, silent, smallRegister } from '../fixtures/small-register.ts';
import { reportRequest } from './support/report-requests.ts';

let folder: string;
let warehouse: Warehouse;
/** The figures of the full report of the same year. */
let office: ReadonlyMap<string, ManifestFigure>;

const request = (wishes: Partial<ReportRequest>): ReportRequest =>
  reportRequest({ warehouse, output: join(folder, 'out'), period: '2020', ...wishes });

/** A register in which some topics are rare in some places: what two editions suppress alike and differently. */
function thinnedRegister(): PlainPetition[] {
  const kept = new Map<string, number>();
  return smallRegister({ seed: 5, size: 2400 }).filter(({ topic, areaCode, areaRaw, receivedOn }) => {
    const place = areaCode ?? areaRaw ?? '';
    const isRare =
      (topic === '04' && /^431222|丙县/.test(place)) || (topic === '05' && /^431221|乙县|西镇/.test(place));
    if (!isRare) return true;
    const cell = `${topic} ${civilDate(receivedOn).year}`;
    kept.set(cell, (kept.get(cell) ?? 0) + 1);
    return (kept.get(cell) ?? 0) <= 2;
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-editions-'));
  ({ warehouse } = await openRegister(thinnedRegister()));
  const full = request({ output: join(folder, 'full') });
  await report(full, silent);
  office = new Map((await readManifest(full)).figures.map((figure) => [figure.id, figure]));
});

afterAll(async () => {
  await warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that a release wrote down is forgotten: each test begins with nothing published. */
async function forgetReleases(): Promise<void> {
  for (const table of ['release', 'release_table', 'release_sign_off']) {
    await warehouse.execute(`delete from ops.${table}`);
  }
}

const isCount = ({ id }: ManifestFigure): boolean =>
  /\/(?:pieces|batches|persons|last_year|previous|value)$/.test(id);

describe.each(['internal', 'public'] as const)('the %s edition', (edition) => {
  let figures: readonly ManifestFigure[];
  let directory: string;
  let files: readonly string[];

  beforeAll(async () => {
    await forgetReleases();
    const own = request({ output: join(folder, edition), edition });
    ({ directory, files } = await report(own, silent));
    ({ figures } = await readManifest(own));
  });

  it('withholds some figures and shows others', () => {
    const withheld = figures.filter(({ status }) => status !== undefined);
    expect(withheld.length).toBeGreaterThan(10);
    expect(figures.length - withheld.length).toBeGreaterThan(20);
  });

  it('withholds every small count that its rule names', () => {
    const k = edition === 'public' ? 10 : 3;
    const shown = figures.filter((figure) => isCount(figure) && figure.status === undefined);
    const small = shown.filter(({ id }) => {
      const count = office.get(id)?.value ?? 0;
      const isNamed =
        edition === 'public' || id.startsWith('area-topic/') || /\/(?:accusation|withheld)\//.test(id);
      return isNamed && count > 0 && count < k;
    });
    expect(small.map(({ id }) => id)).toEqual([]);
  });

  it('a withheld figure has no value, n, interval or rows in the manifest', () => {
    for (const { id, value, n, interval, rows, status } of figures) {
      if (status !== undefined) expect([id, value, n, interval, rows]).toEqual([id, null, null, null, null]);
    }
  });

  it('does not say in its manifest how many rows the register has', async () => {
    const steps = [
      { step: 'load', rows: 2400, seconds: 1 },
      { step: 'classify', rows: 2398, seconds: 1 },
    ];
    const own = request({ output: join(folder, `steps-${edition}`), edition, steps });
    await report(own, silent);
    const manifest = await readManifest(own);
    expect(manifest.steps.flatMap(({ rows }) => rows ?? [])).toEqual([]);
    expect(manifest.inputs.flatMap((input) => [input.rows_read, input.loaded]).every((n) => n === null)).toBe(
      true,
    );
  });

  it('rounds what it shows where it is public, and nothing else', () => {
    const counts = figures.filter(
      (figure) => isCount(figure) && figure.status === undefined && figure.value !== null,
    );
    for (const { id, value } of counts) {
      const exact = office.get(id)?.value ?? 0;
      expect([id, value]).toEqual([id, edition === 'public' ? Math.floor(exact / 5 + 0.5) * 5 : exact]);
    }
  });

  it('in files a withheld cell is empty, beside a column that says why', async () => {
    const csv = await readFile(join(directory, 'tables', 'area-topic.csv'), 'utf8');
    const [header = '', ...lines] = csv
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    const names = header.split(',');
    const [pieces, status] = [names.indexOf('pieces'), names.indexOf('pieces_status')];
    expect(status).toBe(pieces + 1);
    const cells = lines.map((line) => line.split(','));
    const withheld = cells.filter((row) => row[status] !== '');
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.every((row) => row[pieces] === '')).toBe(true);
  });

  it('lists each withheld count and its reason in the log, and no count', async () => {
    const log = await readFile(join(directory, 'tables', 'suppression-log.csv'), 'utf8');
    const lines = log.trim().split('\r\n').slice(1);
    const own = lines.filter((line) => /,(?:primary|secondary)$/.test(line));
    expect(own).toHaveLength(
      figures.filter((figure) => isCount(figure) && figure.status !== undefined).length,
    );
    expect(lines.every((line) => /,(?:primary|secondary|rounding|n<30)$/.test(line))).toBe(true);
    expect(files).toEqual(expect.arrayContaining(['tables.xlsx', 'tables/suppression-log.parquet']));
  });

  it('says on the page what it is and what its marks mean', async () => {
    const page = await readFile(join(directory, 'report.html'), 'utf8');
    const [words, mark] = edition === 'public' ? ['本版供公开', '&lt;10'] : ['本版供机关内流转', '&lt;3'];
    expect([page.includes(words), page.includes(mark), page.includes('待补')]).toEqual([true, true, false]);
  });

  it('chart data hold no value of a withheld cell', async () => {
    const spec: unknown = JSON.parse(
      await readFile(join(directory, 'charts', 'area-topic-heatmap.vl.json'), 'utf8'),
    );
    const rows = valuesOf(spec);
    const veiled = rows.filter(({ withheld }) => typeof withheld === 'string');
    expect(veiled.length).toBeGreaterThan(0);
    for (const row of veiled) {
      expect(row.value).toBeNull();
      expect(Object.values(row).filter((value) => typeof value === 'number')).toEqual([]);
      expect([row.piecesText, row.figure]).toEqual([row.withheld, row.withheld]);
    }
  });

  it('every figure computed again is what was published', async () => {
    for await (const { figure, same } of recomputeAll(request({ output: join(folder, edition), edition }))) {
      expect(same, figure.id).toBe(true);
    }
  });
});

function valuesOf(spec: unknown): Record<string, unknown>[] {
  if (typeof spec !== 'object' || spec === null || !('data' in spec)) return [];
  const { data } = spec;
  if (typeof data !== 'object' || data === null || !('values' in data) || !Array.isArray(data.values))
    return [];
  return data.values.flatMap((row: unknown) => (typeof row === 'object' && row !== null ? [{ ...row }] : []));
}

describe('the record of releases', () => {
  it('holds each table once a release with its counts, and what was withheld as small stays withheld', async () => {
    await forgetReleases();
    const own = request({ output: join(folder, 'again'), edition: 'public' });
    const { run } = await report(own, silent);
    const first = (await readManifest(own)).figures;
    const kept = await warehouse.query('select edition, table_id, sha256 from ops.release order by all');
    expect(new Set(texts(kept, 'edition'))).toEqual(new Set(['public']));
    expect(new Set(texts(kept, 'table_id')).size).toBe(kept.rowCount);
    expect(texts(kept, 'sha256').every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    const tables = await warehouse.query('select distinct release_id from ops.release_table');
    expect(texts(tables, 'release_id')).toEqual([`${run} public`]);
    await report(own, silent);
    const second = new Map((await readManifest(own)).figures.map((figure) => [figure.id, figure]));
    for (const { id, status } of first) {
      if (status === 'small') expect([id, second.get(id)?.value]).toEqual([id, null]);
    }
  });

  it('a sign-off is written down with both roles and its reason, and releases rounding only', async () => {
    await forgetReleases();
    const signOff = parseSignOff('法制科负责人;局长;逐项核对');
    const own = request({ output: join(folder, 'signed'), edition: 'public', signOff });
    await report(own, silent);
    const signed = await warehouse.query(
      'select first_role, second_role, reason, released from ops.release_sign_off',
    );
    expect(signed.columns.map(({ values }) => values)).toEqual([
      ['法制科负责人'],
      ['局长'],
      ['逐项核对'],
      ['rounding,sample'],
    ]);
    const { figures } = await readManifest(own);
    expect(
      figures.filter(
        (figure) => isCount(figure) && figure.value !== null && figure.value > 0 && figure.value < 10,
      ),
    ).toEqual([]);
    expect(figures.some((figure) => isCount(figure) && (figure.value ?? 0) % 5 !== 0)).toBe(true);
  });

  it('nothing of the other editions can be signed for', async () => {
    const signOff = parseSignOff('甲;乙;理由');
    for (const edition of ['office', 'internal'] as const) {
      const own = request({ output: join(folder, 'unsigned'), edition, signOff });
      await expect(report(own, silent)).rejects.toMatchObject({ code: 'disclosure.sign_off_unneeded' });
    }
  });
});

describe('January to May, then January to June', () => {
  /** Forty registrations a month, but in June the place has only three. */
  const rows = smallRegister({ seed: 8, size: 1200, from: 2019, to: 2020 });
  const isJune = ({ receivedOn }: PlainPetition): boolean => receivedOn >= JUNE.from && receivedOn <= JUNE.to;
  const JUNE = { from: 18_414, to: 18_443 };
  let small: Warehouse;

  beforeAll(async () => {
    const quiet = new Set(
      rows
        .filter(isJune)
        .slice(3)
        .map(({ key }) => key),
    );
    ({ warehouse: small } = await openRegister(rows.filter(({ key }) => !quiet.has(key))));
  });

  afterAll(() => small?.close());

  const until = (period: string): ReportRequest =>
    request({ warehouse: small, output: join(folder, `to-${period}`), period, edition: 'public' });

  it('the second is refused, names the month and leaves nothing behind', async () => {
    await report(until('2020-01..2020-05'), silent);
    const june = until('2020-01..2020-06');
    await expect(report(june, silent)).rejects.toMatchObject({
      code: 'disclosure.release_refused',
      exitCode: 3,
      parameters: { cells: expect.stringContaining('2020-06') },
    });
    await expect(report({ ...june, signOff: parseSignOff('甲;乙;急') }, silent)).rejects.toMatchObject({
      code: 'disclosure.release_refused',
    });
    expect(await readdir(folder)).not.toContain('to-2020-01..2020-06');
    const kept = await small.query('select distinct release_id from ops.release');
    expect(kept.rowCount).toBe(1);
  });
});
