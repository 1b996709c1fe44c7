// Linear and integer programmes, solved by HiGHS. The solver is loaded when it is first needed.
import type { Model } from 'highs';

/** `low ≤ Σ coefficient × column ≤ high`. */
export interface Row {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly low: number;
  readonly high: number;
}

export interface Column {
  readonly low: number;
  readonly high: number;
  readonly cost: number;
}

/** A programme that keeps its state from one question to the next. */
export interface Programme {
  readonly setBounds: (column: number, low: number, high: number) => void;
  readonly setCost: (column: number, cost: number) => void;
  /**
   * Numbers within all bounds and rows whose cost is least, or null where there are none. They are whole numbers
   * unless the programme has more than `MOST_WHOLE` columns.
   */
  readonly solve: () => readonly number[] | null;
  readonly close: () => void;
}

export interface Solver {
  /** Opens a programme; its bounds keep every cost finite. */
  readonly open: (columns: readonly Column[], rows: readonly Row[]) => Programme;
}

const OPTIMAL = 7;
const INTEGER = 1 as const;
const TOLERANCE = 1e-6;
/** Where a whole-number answer needs more branches than this it is given up, and the cell counts as not protected. */
const MOST_BRANCHES = 2000;
/** Systems of many releases are larger: there the linear programme itself is the bound, as in published practice. */
const MOST_WHOLE = 256;

/** A number that a solver found, without its last digits. */
const cleaned = (value: number): number =>
  Math.abs(value - Math.round(value)) < TOLERANCE ? Math.round(value) : value;

function rounded(values: Float64Array): readonly number[] | null {
  const near = Array.from(values, cleaned);
  return near.every(Number.isInteger) ? near : null;
}

/**
 * Vertices of most systems of sums are whole numbers already; where one is not, the same question is asked of
 * whole numbers, since that is what an attacker knows counts to be.
 */
function solution(model: Model, columns: number): readonly number[] | null {
  const runs = (): boolean => model.run().modelStatus === OPTIMAL;
  if (!runs()) return null;
  const first = Array.from(model.getSolution().colValue, cleaned);
  if (columns > MOST_WHOLE || first.every(Number.isInteger)) return first;
  const types = Array.from({ length: columns }, () => INTEGER);
  model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, types);
  const second = runs() ? rounded(model.getSolution().colValue) : null;
  model.clearIntegrality();
  return second;
}

/** Loads HiGHS (a WebAssembly module of 3 MB, 0.1 s). */
export async function loadSolver(): Promise<Solver> {
  const { default: load } = await import('highs');
  const highs = await load();
  return {
    open(columns, rows) {
      const starts = [0];
      const indices: number[] = [];
      const values: number[] = [];
      for (const { terms } of rows) {
        for (const [column, coefficient] of terms) {
          indices.push(column);
          values.push(coefficient);
        }
        starts.push(indices.length);
      }
      const model = highs.createModel({
        numCols: columns.length,
        numRows: rows.length,
        colCost: columns.map(({ cost }) => cost),
        colLower: columns.map(({ low }) => low),
        colUpper: columns.map(({ high }) => high),
        rowLower: rows.map(({ low }) => low),
        rowUpper: rows.map(({ high }) => high),
        matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
      });
      model.options.set({ output_flag: false, mip_max_nodes: MOST_BRANCHES });
      return {
        setBounds: (column, low, high) => void model.changeColBounds(column, low, high),
        setCost: (column, cost) => void model.changeColCost(column, cost),
        solve: () => solution(model, columns.length),
        close: () => model.dispose(),
      };
    },
  };
}
