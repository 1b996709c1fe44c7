// Measures learned topics on the labelled file: `npm run bench:text [SEED …]`.
import { labelledFile } from './labelled-file.ts';
import {
  type Benchmark,
  baselineMacroF1,
  benchmarkOf,
  COVERAGES,
  type FoldFigures,
  foldFigures,
  groupedFolds,
  plainFolds,
} from './quality.ts';

const four = (value: number): string => value.toFixed(4);

function show(name: string, { all, titled, byFold, coverage }: FoldFigures): void {
  const mean = byFold.reduce((sum, value) => sum + value, 0) / byFold.length;
  const spread = Math.sqrt(byFold.reduce((sum, value) => sum + (value - mean) ** 2, 0) / byFold.length);
  console.log(
    [
      `${name}: macro F1 ${four(all.macroF1)} (mean of folds ${four(mean)} ± ${four(spread)})`,
      `accuracy ${four(all.accuracy)}, ECE ${four(all.ece)}, surest 80 %: ${four(all.surest80)}`,
      `label sets ${coverage.map((share, at) => `${COVERAGES[at]} → ${four(share)}`).join(', ')}`,
      `with a title: macro F1 ${four(titled.macroF1)}, ECE ${four(titled.ece)}`,
    ].join('\n  '),
  );
}

function showConfusion({ labels }: Benchmark, { all }: FoldFigures): void {
  console.log('confusion (true class by row):');
  for (const [one, cells] of all.confusion.entries()) {
    console.log(`  ${cells.map((count) => String(count).padStart(5)).join('')}  ${labels[one]}`);
  }
}

const rows = await labelledFile();
if (rows === null) {
  console.log('skipped: messages_labelled.csv is missing');
} else {
  const benchmark = benchmarkOf(rows);
  const given = process.argv.slice(2).map(Number);
  for (const seed of given.length > 0 ? given : [11, 12, 13]) {
    for (const [name, fold] of [
      ['folds as published', plainFolds],
      ['near-copies together', groupedFolds],
    ] as const) {
      const folds = fold(benchmark, seed);
      const baseline = baselineMacroF1(benchmark, folds);
      console.log(
        `seed ${seed}, ${name}: LinearSVC macro F1 ${four(baseline.all)}, titled ${four(baseline.titled)}`,
      );
      const figures = foldFigures(benchmark, folds);
      show(`seed ${seed}, ${name}`, figures);
      if (fold === groupedFolds) showConfusion(benchmark, figures);
    }
  }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}
