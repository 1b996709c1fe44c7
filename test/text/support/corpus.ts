// The generated reference corpus: 1,500 messages of six classes with noisy labels.
import { readFileSync } from 'node:fs';
import type { LabelledMessage } from '../../../src/text/topics/labelled-messages.ts';

/** The classes in the order of the reference's figures. */
export const classes = ['交通出行', '劳动保障', '土地征收', '教育医疗', '物业管理', '环境保护'];

export interface CorpusMessage extends LabelledMessage {
  readonly title: null;
  readonly text: string;
  readonly label: string;
}

/** The messages of a part: 900 `train`, 300 `calib`, 300 `test`. */
export function corpusPart(part: 'train' | 'calib' | 'test'): readonly CorpusMessage[] {
  const file = new URL('../../fixtures/reference/07_text/corpus.csv', import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [, split, label = '', ...text] = line.split(',');
      return split === part ? [{ title: null, text: text.join(',').replace(/^"|"$/g, ''), label }] : [];
    });
}
