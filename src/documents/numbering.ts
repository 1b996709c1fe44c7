// The numbers of headings as official documents write them: 一、（一）附录一; 1, 1.1, Appendix A.
import { type Language, say } from '../foundation/messages/index.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A whole number from 0 to 99 in Chinese. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

/** The heading of a chapter with its number, from 1. */
export function chapterHeading(language: Language, number: number, heading: string): string {
  return language === 'zh' ? `${chineseNumber(number)}、${heading}` : `${number}  ${heading}`;
}

/** The heading of a part with its number within its chapter. */
export function partHeading(language: Language, chapter: number, number: number, heading: string): string {
  return language === 'zh' ? `（${chineseNumber(number)}）${heading}` : `${chapter}.${number}  ${heading}`;
}

/** The heading of an appendix with its number, from 1. */
export function appendixHeading(language: Language, number: number, heading: string): string {
  const name = language === 'zh' ? chineseNumber(number) : String.fromCharCode(64 + number);
  return say(language, 'documents.appendix', { name, heading });
}
