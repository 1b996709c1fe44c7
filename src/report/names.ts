// The words for codes in tables: channels, levels, topics, causes, purposes, places.
import type { Entry } from '../foundation/messages/catalogue.ts';
import { messages } from '../foundation/messages/index.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';

/** What the codes of a column mean. `org` and `label` codes are names already. */
export type Axis =
  | 'channel'
  | 'topic'
  | 'purpose'
  | 'cause'
  | 'level'
  | 'org'
  | 'label'
  | 'measure'
  | 'quality'
  | 'situation'
  | 'area';

/** The name of a code on an axis; a code without a name is its own name. */
export type NameOf = (axis: Axis, code: string) => Entry;

const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(messages));

const prefixes: Readonly<Record<Axis, string | null>> = {
  channel: 'report.channel_',
  level: 'report.level_',
  measure: 'report.measure_',
  quality: 'report.quality_',
  situation: 'report.situation_',
  topic: null,
  purpose: null,
  cause: null,
  org: null,
  label: null,
  area: null,
};

/** Names from the taxonomy and the catalogue. Composite, withheld, unknown and rest mean the same on every axis. */
export function namesOf(taxonomy: Pick<Taxonomy, 'topics' | 'causes' | 'purposes'>): NameOf {
  const categories: ReadonlyMap<string, Entry> = new Map([
    ...taxonomy.topics.map(({ code, name }) => [`topic/${code}`, name] as const),
    ...taxonomy.causes.map(({ code, name }) => [`cause/${code}`, name] as const),
    ...taxonomy.purposes.map(({ code, name }) => [`purpose/${code}`, name] as const),
  ]);
  return (axis, code) => {
    const prefix = prefixes[axis];
    return (
      categories.get(`${axis}/${code}`) ??
      (prefix === null ? undefined : entries.get(`${prefix}${code}`)) ??
      entries.get(`report.code_${code}`) ?? { zh: code, en: code }
    );
  };
}

/** Codes that count under the national class of their topic, as the `classes` of sql/tables; 99 stays 其他. */
export function nationalClasses(national: Taxonomy['national']): string {
  return [...national]
    .filter(([code]) => code !== '99')
    .map(([code, name]) => `${code}=${name.zh}`)
    .join(';');
}
