// Numbers by index in typed arrays that grow as they are written to.

export interface GrowingNumbers {
  get(index: number): number;
  set(index: number, value: number): void;
}

const FIRST_ROOM = 1 << 10;

/** Whole numbers by index; 0 where none was set. */
export function growingIntegers(): GrowingNumbers {
  let values = new Int32Array(FIRST_ROOM);
  return {
    get: (index) => values[index] ?? 0,
    set(index, value) {
      if (index >= values.length) {
        const larger = new Int32Array(Math.max(2 * values.length, index + 1));
        larger.set(values);
        values = larger;
      }
      values[index] = value;
    },
  };
}
