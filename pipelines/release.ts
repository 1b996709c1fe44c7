// Lets the tables of a report out together, checked against everything that was let out before, and keeps a record.
import * as z from 'zod';
import type { EarlierTable } from '../src/disclosure/counted-table.ts';
import type { Edition, PrintRules } from '../src/disclosure/edition-rules.ts';
import {
  type Draft,
  type KeptCounts,
  type Published,
  publishAll,
  type Release,
} from '../src/disclosure/publish.ts';
import { COUNTY_DIGITS } from '../src/disclosure/structural-guards.ts';
import { printedOnly } from '../src/disclosure/two-readers.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import type { CellStatus } from '../src/foundation/marks.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import type { ManifestFile } from '../src/report/manifest.ts';
import type { PublishedTable } from '../src/report/model.ts';
import { namesOf, nationalClasses } from '../src/report/names.ts';
import { texts } from '../src/report/read-columns.ts';
import type { ReportScope } from '../src/report/scope.ts';
import { suppressionLog } from '../src/report/suppression-log.ts';
import {
  type KeptTable,
  type Reading,
  readDrafts,
  readEarlier,
  WHOLE_FIGURE,
} from '../src/report/tables/drafts.ts';
import { wallClockSeconds } from '../src/warehouse/wall-clock.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { type ReportRequest, tableReader } from './report-request.ts';

const parameters = z.record(z.string(), z.union([z.string(), z.number()]));
const published = z.record(z.string(), z.number().nullable());

/** How the tables of a report are read. */
export function readingOf({ warehouse, taxonomy, language, monthEnd }: ReportRequest): Reading {
  return {
    read: tableReader(warehouse),
    words: { nameOf: namesOf(taxonomy), language },
    monthEnd,
  };
}

async function keptTables(warehouse: Warehouse, edition: Edition): Promise<KeptTable[]> {
  const batch = await tableReader(warehouse)('sql/tables/earlier-releases.sql', { edition });
  const [ids, read, counts] = [texts(batch, 'table_id'), texts(batch, 'parameters'), texts(batch, 'counts')];
  return ids.map((id, row) => ({
    id,
    parameters: parameters.parse(JSON.parse(read[row] ?? '{}')),
    published: published.parse(JSON.parse(counts[row] ?? '{}')),
  }));
}

/** The tables of earlier releases of an edition, counted again. */
async function earlierTables(
  request: ReportRequest,
  edition: Edition,
  effects: Effects,
): Promise<EarlierTable[]> {
  const earlier: EarlierTable[] = [];
  for (const kept of await keptTables(request.warehouse, edition)) {
    effects.signal.throwIfAborted();
    const table = await readEarlier(kept, readingOf(request));
    if (table !== null) earlier.push(table);
  }
  return earlier;
}

/**
 * The tables of a report as its edition shows them. Throws what `publishAll` throws, naming cells and never values.
 */
export async function releaseTables(
  request: ReportRequest,
  scope: ReportScope,
  effects: Effects,
): Promise<Release<PublishedTable>> {
  const { taxonomy, edition = 'office', signOff } = request;
  const reading = readingOf(request);
  const drafts: Draft<PublishedTable>[] = [];
  const isVillage = edition !== 'office' && scope.area.length > COUNTY_DIGITS;
  for await (const draft of readDrafts(scope, nationalClasses(taxonomy.national), reading)) {
    effects.signal.throwIfAborted();
    // Joint visits of a single village are not published: the door would refuse the whole report.
    if (!isVillage || draft.id !== 'situation-counts') drafts.push(draft);
  }
  if (signOff !== undefined && edition !== 'public')
    throw failure('disclosure.sign_off_unneeded', { edition });
  if (edition === 'office') return publishAll(drafts, { edition });
  effects.progress({ step: say(effects.language, 'disclosure.step') });
  const publicTables = await earlierTables(request, 'public', effects);
  const internalTables = await earlierTables(request, 'internal', effects);
  const held =
    edition === 'public'
      ? { earlier: publicTables, inside: internalTables }
      : { earlier: [...internalTables, ...printedOnly(publicTables)] };
  return publishAll(drafts, {
    edition,
    ...held,
    signOff: signOff ?? null,
    whole: WHOLE_FIGURE,
    also: (tables, rules) => [suppressionLog(tables, rules)],
  });
}

/** The rules of an edition as its manifest keeps them, so that its figures can be computed again; none in full. */
export function rulesKept({ k, base, smallestSample }: PrintRules): Record<string, number> {
  return k === 0 ? {} : { least_shown: k, rounded_to: base, least_sample: smallestSample };
}

/** What disclosure control did, for people. */
export function releaseNotes(
  { rules, replaced }: Release<PublishedTable>,
  withheld: Readonly<Record<CellStatus, number>>,
  language: Language,
): string[] {
  if (rules.k === 0) return [];
  const { small, linked, sample: samples } = withheld;
  return [
    say(language, 'disclosure.suppressed', { small, linked, samples }),
    ...replaced.map(({ table, by }) =>
      say(language, 'disclosure.replaced', {
        table,
        by: by.join(', ') || say(language, 'disclosure.replaced_by_none'),
      }),
    ),
  ];
}

/** What is written down of a release. */
export interface ReleaseRecord {
  readonly run: string;
  readonly tables: readonly Published<PublishedTable>[];
  readonly kept: readonly KeptCounts[];
  readonly files: readonly ManifestFile[];
}

/** Writes a release down before its folder is put in place: what may have been seen is never missing here. */
export async function recordRelease(
  { warehouse, edition = 'office', signOff, timeZone }: ReportRequest,
  { run, tables, kept, files }: ReleaseRecord,
  effects: Pick<Effects, 'now'>,
): Promise<void> {
  const at = {
    release: `${run} ${edition}`,
    edition,
    seconds: wallClockSeconds(effects.now().getTime() / 1000, timeZone),
  };
  await warehouse.transaction(async () => {
    for (const { table } of tables) {
      const sha256 = files.find(({ file }) => file === `tables/${table.id}.csv`)?.sha256 ?? '';
      await warehouse.execute(
        'insert into ops.release values ($release, $run, $edition, $table, $sha256, make_timestamp($seconds::bigint * 1000000))',
        { ...at, run, table: table.id, sha256 },
      );
      const counts = kept.find(({ id }) => id === table.id);
      if (counts === undefined) continue;
      await warehouse.execute(
        `insert into ops.release_table
         values ($release, $edition, $table, $parameters, $counts, make_timestamp($seconds::bigint * 1000000))`,
        {
          ...at,
          table: table.id,
          parameters: JSON.stringify(table.parameters),
          counts: JSON.stringify(counts.published),
        },
      );
    }
    if (signOff === undefined || edition !== 'public') return;
    const [first, second] = signOff.roles;
    await warehouse.execute(
      `insert into ops.release_sign_off
       values ($release, $edition, $first, $second, $reason, $released, make_timestamp($seconds::bigint * 1000000))`,
      { ...at, first, second, reason: signOff.reason, released: signOff.releases.join(',') },
    );
  });
}
