// Wide rows of decisions: one column a feature becomes one column that holds all features of a row, as JSON.
import type { TypedColumn } from '../foundation/columns.ts';
import { decisionFeatures } from './decision-features.ts';

/** Columns of decisions with their features packed into `features`: an object of the cells that are not empty. */
export function packFeatures(columns: readonly TypedColumn[], rowCount: number): TypedColumn[] {
  const isFeature = ({ name }: TypedColumn): boolean => Object.hasOwn(decisionFeatures, name);
  const features = columns.filter(isFeature);
  const values = Array.from({ length: rowCount }, (_, row) =>
    JSON.stringify(
      Object.fromEntries(
        features.flatMap(({ name, values: cells }) => {
          const cell = cells[row] ?? null;
          return cell === null ? [] : [[name, String(cell)]];
        }),
      ),
    ),
  );
  return [...columns.filter((column) => !isFeature(column)), { name: 'features', type: 'text', values }];
}
