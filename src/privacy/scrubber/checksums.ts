// Check digits: citizens' identity numbers, bank cards, and the codes of organisations.

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const identityChecks = '10X98765432';

/** Whether the 18th character of an identity number (17 digits, then a digit or X) agrees: GB 11643, ISO 7064 MOD 11-2. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number)) return false;
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return identityChecks[sum % 11] === number[17]?.toUpperCase();
}

/** Whether the last digit of a card number agrees (Luhn, ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}

const organisationSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * Whether a code of 18 is the unified social credit code (GB 32100, MOD 31) of an organisation. Those of sole
 * traders, which begin with 92, name a person and do not count.
 */
export function isOrganisationCode(code: string): boolean {
  if (code.length !== 18 || code.startsWith('92') || !/^(?:1[1-39]|5[1-39]|9[13]|[A2-46-8]\d)/.test(code))
    return false;
  const values = [...code].map((sign) => organisationSigns.indexOf(sign));
  if (values.includes(-1)) return false;
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}
