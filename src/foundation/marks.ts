// What stands in a cell that has a number and does not show it.

/** Why a number is not shown: it is `small`, `linked` to a small one, or a rate on too small a `sample`. */
export type CellStatus = 'small' | 'linked' | 'sample';

/** What an edition does not show: counts from 1 to below `leastShown`, and rates on fewer than `smallestSample`. */
export interface Withheld {
  readonly leastShown: number;
  readonly smallestSample: number;
}

/** The mark of a cell, the same in every language: `<10`, `…`, `n<30`. */
export function markText(status: CellStatus, { leastShown, smallestSample }: Withheld): string {
  switch (status) {
    case 'small':
      return `<${leastShown}`;
    case 'linked':
      return '…';
    case 'sample':
      return `n<${smallestSample}`;
  }
}
