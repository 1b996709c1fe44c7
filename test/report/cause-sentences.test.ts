// Sentences on causes begin with what is not known, and rank nothing where that is much.
import { expect, test } from 'vitest';
import { sentenceText } from '../../src/report/sentences/compose.ts';
import { causeSentences } from '../../src/report/sentences/shares.ts';
import { demoTable, speechOf } from './demo-report.ts';

function textOf(unknown: number): string {
  const rows = [
    { code: 'unfair_policy', name: '政策不公', pieces: 20 },
    { code: 'labour_dispute', name: '劳资纠纷', pieces: 40 },
    { code: 'unknown', name: '未注明', pieces: unknown },
  ];
  const whole = 60 + unknown;
  const table = demoTable(
    'cause-counts',
    '成因',
    [
      { name: 'code', role: 'key', zh: '代码', en: 'Code' },
      { name: 'name', role: 'label', zh: '名称', en: 'Name' },
      { name: 'pieces', role: 'measure', zh: '件次', en: 'Registrations', unit: 'pieces' },
      { name: 'share', role: 'measure', zh: '占比', en: 'Share', unit: 'ratio' },
    ],
    rows.map((row) => ({ ...row, share: row.pieces / whole })),
  );
  return causeSentences(speechOf('zh', [table]))
    .map((sentence) => sentenceText('zh', sentence))
    .join('');
}

test('few unknown causes are said first, and the known ones are ranked', () => {
  expect(textOf(20)).toMatch(
    /^从反映的原因看，20件次（占25.0%）从用语判断不出原因；判断得出的，较多的是劳资纠纷和政策不公/,
  );
});

test('many unknown causes leave the known ones unranked, in the order of the table', () => {
  expect(textOf(60)).toMatch(
    /^从反映的原因看，60件次（占50.0%）从用语判断不出原因，所以不排先后；判断得出的有政策不公20件次/,
  );
  expect(textOf(60)).not.toContain('较多');
});

test('where all causes are known, nothing is said of unknown ones', () => {
  expect(textOf(0)).toMatch(/^从反映的原因看，较多的是劳资纠纷/);
});
