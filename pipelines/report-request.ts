// What a report is asked for, and the scope that follows from the request and the register.
import type { Edition } from '../src/disclosure/publish.ts';
import type { SignOff } from '../src/disclosure/sign-off.ts';
import { isoDate } from '../src/foundation/calendar.ts';
import type { TypedBatch } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import type { Reach } from '../src/report/coverage.ts';
import { defaultPeriod } from '../src/report/default-period.ts';
import { type LabelBreak, labelBreaks } from '../src/report/label-breaks.ts';
import type { ManifestStep } from '../src/report/manifest.ts';
import { commonPlace, placeWords } from '../src/report/place-scope.ts';
import { counts, texts } from '../src/report/read-columns.ts';
import {
  areaPrefix,
  type ReportScope,
  reportScope,
  type Scheme,
  scopeParameters,
} from '../src/report/scope.ts';
import type { ReadTable } from '../src/report/tables/definition.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';

export interface ReportRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  /** The folder that runs are written into: `out`. */
  readonly output: string;
  /** As `parsePeriod` reads it; by default the newest year that the register covers. */
  readonly period?: string | undefined;
  /** A place code; everywhere by default. */
  readonly area?: string | undefined;
  readonly scheme?: Scheme | undefined;
  readonly edition?: Edition | undefined;
  /** Who answers for releasing what rounding or the least sample would hold back; only for `public`. */
  readonly signOff?: SignOff | undefined;
  readonly language: Language;
  /** The name of the office; may be empty. */
  readonly office: string;
  readonly timeZone: string;
  /** The day on which a statistical month ends. */
  readonly monthEnd: number;
  /** How the heat of events was computed, in words with its weights. */
  readonly heatFormula?: string | undefined;
  /** The program's own version. */
  readonly version: string;
  /** What the run did before, for the manifest. */
  readonly steps?: readonly ManifestStep[];
}

/** A scope, and the words for its place. */
export interface ResolvedScope {
  readonly scope: ReportScope;
  readonly place: string;
  /** The months shown from which topics come from elsewhere than before. */
  readonly breaks: readonly LabelBreak[];
}

/** Reads a file of sql/tables from a warehouse. */
export function tableReader(warehouse: Warehouse): ReadTable {
  return (sql, parameters) => warehouse.query(sqlFile(sql), parameters);
}

function reachOf(found: TypedBatch, [first, last]: readonly [string, string]): Reach | null {
  const [firstOn, lastOn] = [counts(found, first)[0] ?? null, counts(found, last)[0] ?? null];
  return firstOn === null || lastOn === null ? null : { firstOn, lastOn };
}

/** Throws `report.period_uncovered` where no place has a registration in the period. */
async function requireRegistrations({ period }: ReportScope, reach: Reach, read: ReadTable): Promise<void> {
  const span = { from: isoDate(period.from), to: isoDate(period.to) };
  const found = await read('sql/tables/registrations.sql', span);
  if ((counts(found, 'pieces')[0] ?? 0) > 0) return;
  throw failure('report.period_uncovered', {
    period: period.label,
    from: isoDate(reach.firstOn),
    to: isoDate(reach.lastOn),
  });
}

/**
 * The scope of a request. Throws `report.empty_register` where nothing was registered in the place,
 * `report.period_uncovered` where nothing was registered anywhere in the period, `report.area_malformed` and
 * `period.unreadable`. Says which period was chosen where none was asked for.
 */
export async function resolveScope(
  { warehouse, period, area, scheme = 'hub', language, monthEnd }: ReportRequest,
  effects: Pick<Effects, 'language' | 'note'>,
): Promise<ResolvedScope> {
  const read = tableReader(warehouse);
  const prefix = areaPrefix(area ?? null);
  const found = await read('sql/tables/scope.sql', { area: prefix });
  const own = reachOf(found, ['first_on', 'last_on']);
  const reach = reachOf(found, ['register_first_on', 'register_last_on']);
  if (own === null || reach === null) throw failure('report.empty_register', {});
  const chosen = period ?? defaultPeriod(own, monthEnd);
  if (period === undefined) effects.note(say(effects.language, 'report.default_period', { period: chosen }));
  const counties = counts(found, 'counties')[0] ?? 0;
  const code =
    prefix ||
    commonPlace({
      counties,
      first: texts(found, 'first_county')[0] || null,
      last: texts(found, 'last_county')[0] || null,
    });
  const named = await read('sql/tables/place-name.sql', { area: code ?? '' });
  const scope = reportScope({
    period: chosen,
    monthEnd,
    area: prefix,
    places: counties === 1 ? 'area' : 'county',
    scheme,
    reach,
  });
  await requireRegistrations(scope, reach, read);
  const { months_from, months_to } = scopeParameters(scope);
  const breaks = labelBreaks(
    await read('sql/tables/label-breaks.sql', { months_from, months_to, area: prefix }),
  );
  return {
    scope: { ...scope, topicBreaks: breaks.map(({ month }) => month) },
    breaks,
    place: placeWords(language, code, texts(named, 'name')[0] ?? null),
  };
}
