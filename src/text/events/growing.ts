// Records of whole numbers in one typed array that grows as it is written to: what is read together lies together.

export interface GrowingRecords {
  /** A field of the record with a number; 0 where it was not set. */
  get(record: number, field: number): number;
  set(record: number, field: number, value: number): void;
}

const FIRST_ROOM = 1 << 10;

/** Records of `width` whole numbers of 32 bits, by number. */
export function growingRecords(width: number): GrowingRecords {
  let values = new Int32Array(FIRST_ROOM * width);
  return {
    get: (record, field) => values[record * width + field] ?? 0,
    set(record, field, value) {
      const at = record * width + field;
      if (at >= values.length) {
        const larger = new Int32Array(Math.max(2 * values.length, at + width));
        larger.set(values);
        values = larger;
      }
      values[at] = value;
    },
  };
}
