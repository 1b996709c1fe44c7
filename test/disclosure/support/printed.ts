// What a reader sees of linked cells: printed counts, and the bounds that marks give away.
import { addressKey } from '../../../src/disclosure/address.ts';
import { markedBounds } from '../../../src/disclosure/knowledge.ts';
import { isSuppressed, type LinkedCell } from '../../../src/disclosure/linked-cells.ts';
import type { Printed } from './brute-force.ts';

const isPrinted = ({ state }: LinkedCell): boolean => state === 'open' || state === 'fixed';

export function printedOf(cells: readonly LinkedCell[]): Printed {
  return {
    counts: new Map(cells.filter(isPrinted).map(({ address, value }) => [addressKey(address), value ?? 0])),
    marks: new Map(cells.filter(isSuppressed).map((cell) => [addressKey(cell.address), markedBounds(cell)])),
  };
}
