// The page of an official document (GB/T 9704-2012) in the units of Word: A4 with a type area of 156 × 225 mm.

/** Twentieths of a point in a millimetre. */
const twipsPerMm = 1440 / 25.4;

export const twips = (mm: number): number => Math.round(mm * twipsPerMm);

/** English metric units in a millimetre, for drawings. */
export const emu = (mm: number): number => Math.round(mm * 36000);

/** Millimetres. */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  right: 26,
  bottom: 35,
  typeWidth: 156,
  typeHeight: 225,
} as const;
