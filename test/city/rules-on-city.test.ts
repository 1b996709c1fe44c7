// The city's texts are neither too easy nor too hard for labelling by rule.
import { expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { labelText } from '../../src/taxonomy/rule-label.ts';
import { linesOf, rowsOf, truthOf } from './support/read-city.ts';

test('rules find the true topic of 75 to 92 % of the petitions that keep their text', () => {
  const options = { seed: 11, petitions: 4000 };
  const taxonomy = packagedTaxonomy();
  const { labels } = truthOf(options);
  const rows = rowsOf(linesOf(options, 'petitions.csv')).filter(
    (row) => row.内容 !== '' && labels[row.信访件编号 ?? '']?.purpose !== 'accusation',
  );
  const right = rows.filter((row) => {
    const found = labelText(taxonomy, { title: row.标题 ?? '', text: row.内容 ?? '' });
    return found.topic.code === labels[row.信访件编号 ?? '']?.topic;
  });
  expect(right.length / rows.length).toBeGreaterThan(0.75);
  expect(right.length / rows.length).toBeLessThan(0.92);
});

test('rules find the cause of 68 to 85 % of the petitions that keep their text, and at least 72 % of these are right', () => {
  const options = { seed: 11, petitions: 4000 };
  const taxonomy = packagedTaxonomy();
  const { labels } = truthOf(options);
  const rows = rowsOf(linesOf(options, 'petitions.csv')).filter(
    (row) => row.内容 !== '' && labels[row.信访件编号 ?? '']?.purpose !== 'accusation',
  );
  const found = rows
    .map((row) => ({
      cause: labelText(taxonomy, { title: row.标题 ?? '', text: row.内容 ?? '' }).cause.code,
      truth: labels[row.信访件编号 ?? '']?.cause,
    }))
    .filter(({ cause }) => cause !== 'unknown');
  expect(found.length / rows.length).toBeGreaterThan(0.68);
  expect(found.length / rows.length).toBeLessThan(0.85);
  expect(found.filter(({ cause, truth }) => cause === truth).length / found.length).toBeGreaterThan(0.72);
});
