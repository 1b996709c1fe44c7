// The table behind the heat map: which areas and topics it has, in which order, with one cell for each pair.
import type { Language } from '../foundation/messages/index.ts';
import { rankCategories, restCode } from './categories.ts';
import { oneLine, wrapLabel } from './labels.ts';
import { type Marks, sumOf } from './withheld.ts';

/** Registrations of one topic in one area; `residents` and `per10k` are null where no population is known. */
export interface AreaTopic {
  readonly area: string;
  readonly areaLabel: string;
  readonly topic: string;
  readonly topicLabel: string;
  readonly pieces: number | null;
  readonly residents: number | null;
  readonly per10k: number | null;
  readonly marks?: Marks<'pieces' | 'per10k'>;
}

export interface GridCell {
  /** Labels, not codes. */
  readonly area: string;
  readonly topic: string;
  readonly pieces: number | null;
  readonly residents: number | null;
  readonly per10k: number | null;
  /** Whether it adds up what has no line of its own; such a cell is not coloured. */
  readonly rest: boolean;
  /** The mark of its count, where that is withheld. */
  readonly withheld: string | null;
}

export interface Grid {
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  readonly cells: readonly GridCell[];
  /** Whether the figures are rates; if not, no area's population is known. */
  readonly rates: boolean;
}

/** Registrations whose place is rare or not known: they have no residents, and no colour. */
const leftoverAreas: readonly string[] = ['rest', 'unknown'];

/** Topics beyond this number are added up into one line. */
const topicLimit = 20;

/** What is shown of some counts, for their order. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Names by code, one line each and cut at 16 em, repeated names told apart by their code. */
function namesOf(pairs: readonly (readonly [code: string, label: string])[]): ReadonlyMap<string, string> {
  const labels = new Map(pairs);
  const short = new Map([...labels].map(([code, label]) => [code, oneLine(wrapLabel(label, 16))]));
  const counts = Map.groupBy(short.values(), (label) => label);
  return new Map(
    [...short].map(([code, label]) => [
      code,
      (counts.get(label)?.length ?? 0) > 1 ? `${label} (${code})` : label,
    ]),
  );
}

/** Which topics get a line of their own, in order of size, and which are added up. */
function rankTopics(rows: readonly AreaTopic[], language: Language) {
  const byTopic = Map.groupBy(rows, ({ topic }) => topic);
  const counts = [...byTopic].map(([code, own]) => ({
    code,
    label: own[0]?.topicLabel ?? code,
    pieces: sum(own.map(({ pieces }) => pieces)),
    share: null,
    lastYear: null,
    difference: null,
    change: null,
    changeLow: null,
    changeHigh: null,
  }));
  const ranked = rankCategories(counts, { language, limit: topicLimit, size: ({ pieces }) => pieces ?? 0 });
  const named = new Set(ranked.map(({ code }) => code).filter((code) => code !== restCode));
  const unnamed = [...byTopic.keys()].filter((code) => !named.has(code));
  return { ranked, members: (code: string) => (code === restCode ? unnamed : [code]) };
}

/**
 * Lays out the grid: areas by code, topics by size with 其他 last; a pair without a row counts 0. Registrations
 * without a place have no population, so they have no column among rates.
 */
export function layGrid(rows: readonly AreaTopic[], language: Language): Grid {
  const { ranked, members } = rankTopics(rows, language);
  const topicNames = namesOf(ranked.map(({ code, label }) => [code, label]));
  const areaNames = namesOf(rows.map(({ area, areaLabel }) => [area, areaLabel]));
  const byArea = Map.groupBy(rows, ({ area }) => area);
  const rates = rows.some(({ per10k }) => per10k !== null);
  const places = [...byArea.keys()].filter((area) => !leftoverAreas.includes(area)).sort();
  const areas = [...places, ...(rates ? [] : leftoverAreas.filter((area) => byArea.has(area)))];
  const cells = areas.flatMap((area) => {
    const own = byArea.get(area) ?? [];
    const residents = own.find((row) => row.residents !== null)?.residents ?? null;
    return ranked.map(({ code, kind }) => {
      const codes = members(code);
      const counted = own.filter(({ topic }) => codes.includes(topic));
      const { value, mark } = sumOf(counted, 'pieces');
      const pieces = counted.length === 0 ? 0 : value;
      const ownMark = counted.length === 1 ? counted[0]?.marks?.pieces : mark;
      const single = counted.length === 1 && codes.length === 1 ? (counted[0]?.per10k ?? null) : null;
      return {
        area: areaNames.get(area) ?? area,
        topic: topicNames.get(code) ?? code,
        pieces,
        residents,
        rest: kind === 'rest' || leftoverAreas.includes(area),
        withheld: mark === undefined ? null : (ownMark ?? mark),
        per10k:
          single ??
          (residents === null || residents === 0 || pieces === null ? null : (pieces * 10_000) / residents),
      };
    });
  });
  return {
    areas: areas.map((area) => areaNames.get(area) ?? area),
    topics: ranked.map(({ code }) => topicNames.get(code) ?? code),
    cells,
    rates,
  };
}
