// Which places a report is about, and what sentences call them: 甲县, 全市, 全省.
import { type Language, say } from '../foundation/messages/index.ts';

/** The counties that the reported registrations lie in. */
export interface KnownCounties {
  readonly counties: number;
  readonly first: string | null;
  readonly last: string | null;
}

function commonPrefix(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** The code of the smallest place that holds them all: a county, a city (4 digits), a province (2), or null. */
export function commonPlace({ first, last }: KnownCounties): string | null {
  if (first === null || last === null) return null;
  const prefix = commonPrefix(first, last);
  if (prefix.length >= 6) return prefix;
  if (prefix.length >= 4) return prefix.slice(0, 4);
  return prefix.length >= 2 ? prefix.slice(0, 2) : null;
}

/** How sentences call a place: by its name where it is known. */
export function placeWords(language: Language, code: string | null, name: string | null): string {
  if (name !== null && name !== '') return name;
  if (code === null) return say(language, 'report.scope_all');
  if (code.length === 4) return say(language, 'report.scope_city');
  return code.length === 2 ? say(language, 'report.scope_province') : code;
}
