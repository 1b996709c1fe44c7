// Suppression as a whole: protect, attack what came out, and protect again what the attack narrowed.
import { auditCells, noWitnesses } from './audit.ts';
import type { LinkedCell, LinkedCells } from './linked-cells.ts';
import type { Solver } from './programme.ts';
import { noProgress, protectCells } from './protection.ts';

/** Attacks after which a cell that still gives way is refused. */
const ROUNDS = 6;

export interface Suppressed {
  /** The cells in their final states. */
  readonly cells: readonly LinkedCell[];
  /** The places of cells that nothing this publication could suppress protects: it must not be made. */
  readonly exposed: readonly number[];
}

/**
 * Takes the marks of small counts away where these tell them: of two parts and their sum that are all `<3`, each part is
 * 1. The sums lose theirs first. Null where no cell of this publication has such a mark.
 */
function withVeils(cells: readonly LinkedCell[], bare: readonly number[]): readonly LinkedCell[] | null {
  const marked = bare.filter((index) => cells[index]?.state === 'small' && cells[index].ids.length > 0);
  const sums = marked.filter((index) => cells[index]?.isWhole === true);
  const chosen = new Set(sums.length > 0 ? sums : marked);
  if (chosen.size === 0) return null;
  return cells.map((cell, index): LinkedCell => (chosen.has(index) ? { ...cell, state: 'veiled' } : cell));
}

function suppressOnce({ cells, relations }: LinkedCells, k: number, solver: Solver): Suppressed {
  let current = cells;
  let asked: readonly number[] = [];
  // What one round found out stays true in the next: more is suppressed then, never less.
  const progress = noProgress(cells);
  const witnesses = noWitnesses(cells);
  for (let round = 0; ; round += 1) {
    const next = protectCells({ cells: current, relations }, k, solver, asked, progress);
    const isStill = round > 0 && next.every(({ state }, cell) => state === current[cell]?.state);
    current = next;
    const exposed = auditCells({ cells: current, relations }, k, solver, witnesses);
    const bare = exposed.flatMap(({ cell, isBare }) => (isBare ? [cell] : []));
    if (exposed.length === 0 || round === ROUNDS) return { cells: current, exposed: bare };
    if (isStill) {
      const veiled = withVeils(current, bare);
      if (veiled === null) return { cells: current, exposed: bare };
      current = veiled;
    }
    asked = exposed.map(({ cell }) => cell);
  }
}

/**
 * Suppresses what is small and what would give it away, and then what would tell, read beside an earlier release, of a
 * few registrations that came or went since. `k` is the edition's. The same input gives the same cells.
 */
export function suppressCells({ cells, relations }: LinkedCells, k: number, solver: Solver): Suppressed {
  // Readers know revised counts nearly, so that no small count may rely on their being suppressed.
  const sound = suppressOnce({ cells, relations }, k, solver);
  if (sound.exposed.length > 0 || sound.cells.every(({ isRevised }) => !isRevised)) return sound;
  const unsayable = sound.cells.flatMap(({ isRevised, isHeadline }, index) =>
    isRevised && isHeadline ? [index] : [],
  );
  if (unsayable.length > 0) return { cells: sound.cells, exposed: unsayable };
  const withheld = sound.cells.map(
    (cell): LinkedCell => (cell.isRevised ? { ...cell, state: 'linked' } : cell),
  );
  return suppressOnce({ cells: withheld, relations }, k, solver);
}
