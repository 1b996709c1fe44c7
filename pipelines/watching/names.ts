// The words for what is watched: series, and the parts that drive them.
import { type Language, say } from '../../src/foundation/messages/index.ts';
import type { NameOf } from '../../src/report/names.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import type { DriverDimension } from '../../src/warning/drivers.ts';
import type { SeriesKey } from '../../src/warning/watched.ts';
import { columnReader } from '../column-reader.ts';

/** The word for a code. */
type WordOf = (dimension: DriverDimension, code: string) => string;

export interface Words {
  readonly nameOf: WordOf;
  readonly language: Language;
}

/** The words of the taxonomy, the names of places and the titles of events. */
export async function placeNames(warehouse: Warehouse, nameOf: NameOf, language: Language): Promise<WordOf> {
  const { text } = columnReader(await warehouse.query('select code, name from marts.place'));
  const names = text('name');
  const places = new Map(text('code').map((code, row) => [code, names[row] ?? '']));
  const titles = columnReader(await warehouse.query('select id, name_zh, name_en from ops.event'));
  const title = titles.text(language === 'zh' ? 'name_zh' : 'name_en');
  const events = new Map(titles.text('id').map((id, row) => [id, title[row] ?? '']));
  return (dimension, code) => {
    switch (dimension) {
      case 'area':
      case 'place':
        return places.get(code) || code.replace(/^~/, '');
      case 'topic':
      case 'channel':
        return nameOf(dimension, code)[language];
      case 'event':
        return events.get(code) || code;
      default:
        return code;
    }
  };
}

/** A series in words: 月澄区·劳动关系与欠薪. */
export function seriesWords({ topic, area, org, channel }: SeriesKey, { nameOf, language }: Words): string {
  const parts = [
    area === null ? null : nameOf('area', area),
    topic === null ? null : nameOf('topic', topic),
    org,
    channel === null ? null : nameOf('channel', channel),
  ].filter((part) => part !== null);
  const [first, second] = parts;
  if (first === undefined) return say(language, 'warning.whole');
  return second === undefined ? first : say(language, 'warning.joined', { first, second });
}
