// Exact rounding of ratios of integers, half up and away from zero, as official figures are rounded.

/**
 * numerator ÷ denominator × 10^scale, rounded half away from zero to `decimals` places, as text.
 * Both are safe integers, the denominator is not 0. `scale` 2 gives per cent, 4 gives per ten thousand.
 */
export function roundedRatio(numerator: number, denominator: number, decimals: number, scale = 0): string {
  if (denominator === 0) throw new RangeError('a ratio needs a denominator other than 0');
  const negative = numerator < 0 !== denominator < 0 && numerator !== 0;
  const top = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals + scale);
  const bottom = BigInt(Math.abs(denominator));
  const rounded = (2n * top + bottom) / (2n * bottom);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  return `${negative && rounded !== 0n ? '-' : ''}${whole}${fraction}`;
}

/** A decimal number rounded half away from zero to `decimals` places, by its shortest decimal text. */
export function roundedNumber(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const shift = Number(exponent) - fraction.length + decimals;
  const scaled =
    shift >= 0
      ? digits * 10n ** BigInt(shift)
      : (2n * digits + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift));
  const text = scaled.toString().padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  const sign = value < 0 && scaled !== 0n ? '-' : '';
  return `${sign}${text.slice(0, cut)}${decimals === 0 ? '' : `.${text.slice(cut)}`}`;
}
