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

/** Suppresses what is small and what would give it away. `k` is the edition's. The same input gives the same cells. */
export function suppressCells({ cells, relations }: LinkedCells, k: number, solver: Solver): Suppressed {
  let current = cells;
  let asked: readonly number[] = [];
  // What one round found out stays true in the next: more is suppressed then, never less.
  const progress = noProgress(cells);
  const witnesses = noWitnesses(cells);
  for (let round = 0; ; round += 1) {
    current = protectCells({ cells: current, relations }, k, solver, asked, progress);
    const exposed = auditCells({ cells: current, relations }, k, solver, witnesses).map(({ cell }) => cell);
    if (exposed.length === 0 || round === ROUNDS) return { cells: current, exposed };
    asked = exposed;
  }
}
