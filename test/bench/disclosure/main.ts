// Attacks suppression on 200 random hierarchical tables, and measures the gate: npm run bench:disclosure.
import process from 'node:process';
import { auditCells } from '../../../src/disclosure/audit.ts';
import { editionRules } from '../../../src/disclosure/edition-rules.ts';
import { linkCells } from '../../../src/disclosure/linked-cells.ts';
import { loadSolver } from '../../../src/disclosure/programme.ts';
import { suppressCells } from '../../../src/disclosure/suppression.ts';
import { randomStream } from '../../../src/foundation/random.ts';
import { recovered } from '../../disclosure/support/brute-force.ts';
import { randomTree, treeTable } from '../../disclosure/support/count-tables.ts';
import { printedOf } from '../../disclosure/support/printed.ts';
import { measureGate } from './gate.ts';

const TABLES = 200;
/** Larger tables take brute force too long; they are left to the audit. */
const LARGEST_FOR_BRUTE_FORCE = 60;

const solver = await loadSolver();
const rules = editionRules('public');
const found = {
  tables: 0,
  cells: 0,
  small: 0,
  linked: 0,
  exposed: 0,
  tried: 0,
  recovered: 0,
  recoveredWithout: 0,
  seconds: 0,
};

for (let seed = 1; seed <= TABLES; seed += 1) {
  const random = randomStream(seed, 'bench');
  const shape = {
    cities: 1 + random.integer(4),
    counties: 2 + random.integer(5),
    topics: 3 + random.integer(6),
    most: 60,
  };
  const topics = Array.from({ length: shape.topics }, (_, topic) => `${topic + 1}`);
  const table = treeTable(randomTree(random, shape), topics);
  const linked = linkCells([table], [], rules);
  const since = performance.now();
  const { cells } = suppressCells(linked, rules.k, solver);
  found.seconds += (performance.now() - since) / 1000;
  found.tables += 1;
  found.cells += cells.length;
  found.small += cells.filter(({ state }) => state === 'small').length;
  found.linked += cells.filter(({ state }) => state === 'linked').length;
  found.exposed += auditCells({ ...linked, cells }, rules.k, solver).length;
  if (cells.length > LARGEST_FOR_BRUTE_FORCE) continue;
  found.tried += 1;
  found.recovered += recovered([table], printedOf(cells)).size;
  found.recoveredWithout += recovered([table], printedOf(linked.cells)).size;
}

/** What the gate may take for a public edition of the demo (issue 3). */
const MOST_SECONDS = 10;
const gate = measureGate();
const isSlow = gate.some(({ seconds }) => seconds === null || seconds > MOST_SECONDS);

const lines = [
  `tables                                    ${found.tables} (${found.cells} cells)`,
  `suppressed: below k / to protect them     ${found.small} / ${found.linked}`,
  `audit: cells narrowed too far             ${found.exposed}`,
  `brute force on ${String(found.tried).padStart(3)} small tables: recovered ${found.recovered}`,
  `  with secondary suppression off          ${found.recoveredWithout}`,
  `seconds a table                           ${(found.seconds / found.tables).toFixed(3)}`,
  'the demo, tables read and passed (seconds):',
  ...gate.map(
    ({ edition, period, seconds }) =>
      `  ${edition.padEnd(9)} ${period.padEnd(28)}   ${seconds?.toFixed(1) ?? 'refused'}`,
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
const isSound = found.exposed === 0 && found.recovered === 0 && found.recoveredWithout > 0;
process.exitCode = isSound && !isSlow ? 0 : 1;
