// Makes data/fonts/NotoSansSC-subset.ttf, the one font that charts are measured and drawn with.
//
// Run it only to change the character set. It needs two packages that the project itself does not need:
//   npm install --no-save @expo-google-fonts/noto-sans-sc@0.4.3 subset-font@2.9.0
//   node scripts/make-font.ts
// They are looked up from the working folder, so that a scratch folder with both serves as well.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Named here, so that no tool takes them for dependencies of the project. */
const packages = { font: '@expo-google-fonts/noto-sans-sc', subset: 'subset-font' } as const;

const fonts = join(import.meta.dirname, '..', 'data', 'fonts');

/** Signs that GB 2312 lacks, and characters of place names outside it. */
const extra = `†‡•…‰′″‹›€™−×÷≈≠≤≥±←↑→↓↗↘▲▼△▽■□●○◆◇★☆✓–—‘’“”〔〕【】《》「」『』①②③④⑤⑥⑦⑧⑨⑩
滘堌垚珺埗碶硚塬峁洸淝堽暅镕旻昇堃喆甪朐穰鲅闿璟玥祎翀頔瑀煊氿垟墩圩塆`;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

/** Every character of GB 2312: its two-byte codes lie in rows A1 to F7, private use left out. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  return range(0xa1, 0xf7)
    .flatMap((row) => range(0xa1, 0xfe).map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((text) => text.length === 1 && !/[\p{Co}\p{Cn}\uFFFD]/u.test(text));
}

const latin = String.fromCodePoint(...range(0x20, 0x7e), ...range(0xa0, 0xff));
const characters = [...new Set([...latin, ...gb2312(), ...extra.replaceAll('\n', '')])].sort().join('');

const require = createRequire(join(process.cwd(), 'package.json'));
const source = dirname(require.resolve(`${packages.font}/package.json`));
const { default: subset } = await import(pathToFileURL(require.resolve(packages.subset)).href);

// Without layout features (kerning, ligatures) a text is as wide as the sum of its advances,
// so that what src/charts/font.ts measures is what is drawn.
const bytes: Uint8Array = await subset(
  readFileSync(join(source, '400Regular', 'NotoSansSC_400Regular.ttf')),
  characters,
  {
    targetFormat: 'truetype',
    keepFeatures: [],
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'vhea', 'vmtx'],
  },
);
writeFileSync(join(fonts, 'NotoSansSC-subset.ttf'), bytes);
copyFileSync(join(source, 'LICENSE_FONT'), join(fonts, 'OFL.txt'));
process.stdout.write(`${[...characters].length} characters, ${bytes.length} bytes\n`);
