// Masks long runs of digits in free text: phone, identity and account numbers, before anything is written.

/** What stands in the place of a number. */
const maskedNumber = '〔号码〕';

/** A text without long numbers, and how many were taken out. */
export interface MaskedText {
  readonly text: string;
  readonly found: number;
}

/** Seven digits or more in any script, with the check letter of an 18-character identity number. */
const longNumber = /\p{Nd}{17}[XxＸｘ]|\p{Nd}{7,}/gu;

/** Replaces every run of seven digits or more by 〔号码〕. Doing it twice changes nothing. */
export function maskDigits(text: string): MaskedText {
  if (text.length < 7) return { text, found: 0 };
  let found = 0;
  const masked = text.replace(longNumber, () => {
    found += 1;
    return maskedNumber;
  });
  return { text: masked, found };
}
