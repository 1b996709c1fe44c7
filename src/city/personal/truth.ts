// The truth of what was planted: which petition gives away what, and how it is written.
import type { Docket } from '../draws.ts';
import { petitionNumber } from '../matter.ts';
import { addressesInOrder } from '../petition-lines.ts';
import { plantedAt } from './planting.ts';

/** All that was planted, in the order of registration, for `truth.json`. */
export function personalTruth(docket: Docket): object[] {
  const truth: object[] = [];
  for (const address of addressesInOrder(docket)) {
    for (const data of plantedAt(docket, address)?.data ?? []) {
      truth.push({ id: petitionNumber(address), ...data });
    }
  }
  return truth;
}
