// Several names in one line of text.
import type { Language } from './catalogue.ts';

/** Names one after the other, as the language parts them. */
export const listed = (language: Language, names: readonly string[]): string =>
  names.join(language === 'zh' ? '、' : ', ');
