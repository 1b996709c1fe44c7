// Turns a text into the numbers of word pieces, as BERT models read it: Chinese characters one by one.

/** A text as numbers, with the signs of beginning and end. */
export type Tokenizer = (text: string, longest: number) => readonly number[];

const LONGEST_WORD = 100;
const ideograph = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const mark = /[\p{P}\p{S}]/u;

/** The words of a text: what white space, marks and ideographs part. */
function wordsOf(text: string): string[] {
  const parted = [...text].map((sign) => {
    if (/[\p{Cc}\p{Cf}\ufffd]/u.test(sign)) return /\s/.test(sign) ? ' ' : '';
    return ideograph.test(sign) || mark.test(sign) ? ` ${sign} ` : sign;
  });
  return parted
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * A tokenizer for a vocabulary, one piece a line, of which [CLS], [SEP] and [UNK] are some; null where they are not.
 * Greedy longest match first, pieces inside a word begin with ## (Devlin et al. 2019, WordPiece).
 */
export function wordPieces(vocabulary: readonly string[], lowerCase: boolean): Tokenizer | null {
  const numbers = new Map(vocabulary.map((piece, number) => [piece.trimEnd(), number]));
  const [begin, end, unknown] = ['[CLS]', '[SEP]', '[UNK]'].map((sign) => numbers.get(sign));
  if (begin === undefined || end === undefined || unknown === undefined) return null;

  const piecesOf = (word: string): number[] => {
    if (word.length > LONGEST_WORD) return [unknown];
    const pieces: number[] = [];
    for (let from = 0; from < word.length; ) {
      let to = word.length;
      const numberOf = () => numbers.get(`${from === 0 ? '' : '##'}${word.slice(from, to)}`);
      while (to > from && numberOf() === undefined) to -= 1;
      const number = numberOf();
      if (to === from || number === undefined) return [unknown];
      pieces.push(number);
      from = to;
    }
    return pieces;
  };

  return (text, longest) => {
    const folded = lowerCase
      ? text
          .toLowerCase()
          .normalize('NFD')
          .replaceAll(/\p{Mn}/gu, '')
      : text;
    const pieces: number[] = [];
    for (const word of wordsOf(folded)) {
      if (pieces.length >= longest - 2) break;
      pieces.push(...piecesOf(word));
    }
    return [begin, ...pieces.slice(0, Math.max(0, longest - 2)), end];
  };
}
