// Column headers made comparable: one spelling for widths, spaces, brackets, case and word breaks.

/** A header in the forms that lists of known headers are compared with. */
export interface HeaderForms {
  /** Everything in lower case without spaces, brackets and signs: `信访人数（人）` is `信访人数人`. */
  readonly whole: string;
  /** The same without what stands in brackets, usually a unit: `信访人数`. */
  readonly bare: string;
  /** The Latin words, in lower case: `GeoLocation` is `geo`, `location`. */
  readonly words: readonly string[];
}

const bracketed = /[([{<【〔《「『][^()[\]{}<>【】〔〕《》「」『』]*[)\]}>】〕》」』]/gu;

const squeeze = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The comparable forms of a header; compatibility characters count as their plain ones (NFKC). */
export function headerForms(header: string): HeaderForms {
  const plain = header.normalize('NFKC');
  const whole = squeeze(plain);
  const words = plain
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g);
  return { whole, bare: squeeze(plain.replaceAll(bracketed, '')) || whole, words: words ?? [] };
}
