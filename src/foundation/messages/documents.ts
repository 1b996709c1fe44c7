// What documents say to people whatever they are about, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const documentsMessages = {
  'documents.appendix': { zh: '附录{name}　{heading}', en: 'Appendix {name}  {heading}' },
  'documents.summary': { zh: '结论摘要', en: 'In brief' },
  'documents.figure': { zh: '图{number}　{title}', en: 'Figure {number}  {title}' },
  'documents.table': { zh: '表{number}　{title}', en: 'Table {number}  {title}' },
} as const satisfies Record<string, Entry>;
