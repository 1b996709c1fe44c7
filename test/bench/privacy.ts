// npm run privacy: how much fake personal data the scrubber finds in 100,000 messages, and how often it errs in clean ones.
import process from 'node:process';
import { generateCity } from '../../src/city/generate-city.ts';
import { drawSentence, plantedKinds, withPlanted } from '../../src/city/personal/planting.ts';
import type { PlantedKind } from '../../src/city/personal/variants.ts';
import { randomStream } from '../../src/foundation/random.ts';
import { type Scrubber, scrub } from '../../src/privacy/scrubber/scrub.ts';
import { cellsOf } from '../city/support/read-city.ts';
import { harmlessSentences } from '../privacy/support/harmless.ts';
import { stillHolds } from '../privacy/support/remains.ts';

const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const shown = process.argv.includes('--show') ? 40 : 0;

const groups: Readonly<
  Record<'fixed' | 'address' | 'name', { readonly kinds: readonly PlantedKind[]; readonly target: number }>
> = {
  fixed: {
    kinds: plantedKinds.filter((kind) => !/^(?:home|farm|name)/.test(kind)),
    target: 0.999,
  },
  address: { kinds: ['home', 'farm'], target: 0.97 },
  name: { kinds: ['nameAfterCue', 'nameBeforeTitle'], target: 0.95 },
};
const falseAlarmTarget = 0.001;

/** Texts of a generated city in which nobody gives anything away. */
function cleanTexts(seed: number, count: number): string[] {
  const city = generateCity({ seed, petitions: count, scenario: 'clean' });
  const lines = city.files.find(({ name }) => name === 'petitions.csv')?.lines() ?? [];
  const [, ...rows] = [...lines].map(cellsOf);
  return rows.map((cells) => `${cells[10] ?? ''}。${cells[11] ?? ''}`);
}

interface Tally {
  messages: number;
  missed: number;
}

function measureRecall(texts: readonly string[], clean: Scrubber): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const examples: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const stream = randomStream(97, `message/${index}`);
    const kind = plantedKinds[index % plantedKinds.length] ?? 'mobile';
    const planted = drawSentence(stream, kind, { township: '云岭县松泉镇', allowLineBreaks: true });
    const text = withPlanted(texts[index % texts.length] ?? '', planted);
    const { text: result } = clean(text);
    for (const { variant, ...data } of planted.data) {
      const tally = tallies.get(`${kind}\t${variant}`) ?? { messages: 0, missed: 0 };
      tally.messages += 1;
      if (stillHolds(result, data)) {
        tally.missed += 1;
        examples.push(`${kind} (${variant}): ${planted.sentence} → ${clean(planted.sentence).text}`);
      }
      tallies.set(`${kind}\t${variant}`, tally);
    }
  }
  for (const example of examples.slice(0, shown)) process.stdout.write(`  ${JSON.stringify(example)}\n`);
  return tallies;
}

function measureFalseAlarms(texts: readonly string[]): { readonly alarms: number; readonly seconds: number } {
  const messages = Array.from({ length: size }, (_, index) => {
    const stream = randomStream(98, `clean/${index}`);
    return (texts[index % texts.length] ?? '') + stream.pick(harmlessSentences)(stream);
  });
  const started = performance.now();
  const alarmed = messages.filter((message) => scrub(message).found > 0);
  const seconds = (performance.now() - started) / 1000;
  for (const message of alarmed.slice(0, shown))
    process.stdout.write(`  ${JSON.stringify(scrub(message).text)}\n`);
  return { alarms: alarmed.length, seconds };
}

const rate = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(5));
const line = (...cells: readonly (string | number)[]): void => {
  process.stdout.write(`${cells.map((cell, at) => String(cell).padEnd(at < 2 ? 22 : 10)).join('')}\n`);
};

const texts = cleanTexts(11, Math.min(size, 60_000));
const recall = measureRecall(texts, scrub);
line('kind', 'written', 'messages', 'missed', 'recall');
for (const [key, { messages, missed }] of [...recall].toSorted(
  ([a], [b]) =>
    plantedKinds.findIndex((kind) => a.startsWith(`${kind}\t`)) -
    plantedKinds.findIndex((kind) => b.startsWith(`${kind}\t`)),
)) {
  const [kind = '', variant = ''] = key.split('\t');
  line(kind, variant, messages, missed, rate(messages - missed, messages));
}
let isGood = true;
for (const [name, { kinds, target }] of Object.entries(groups)) {
  const own = [...recall].filter(([key]) => kinds.some((kind) => key.startsWith(`${kind}\t`)));
  const messages = own.reduce((sum, [, tally]) => sum + tally.messages, 0);
  const missed = own.reduce((sum, [, tally]) => sum + tally.missed, 0);
  const reached = (messages - missed) / messages;
  isGood &&= reached >= target;
  line(`all: ${name}`, `target ≥ ${target}`, messages, missed, rate(messages - missed, messages));
}
const { alarms, seconds } = measureFalseAlarms(texts);
isGood &&= alarms / size <= falseAlarmTarget;
line('false alarms', `target ≤ ${falseAlarmTarget}`, size, alarms, rate(alarms, size));
line('time', 'a clean message', `${((seconds * 1e6) / size).toFixed(1)} µs`);
process.exitCode = isGood ? 0 : 1;
