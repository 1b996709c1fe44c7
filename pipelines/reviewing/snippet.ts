// The beginning of a message as a person sees it who is to say what it is about.
import { scrub } from '../../src/privacy/scrubber/scrub.ts';

/** Characters of a snippet, the sign of what is left out among them. */
export const LONGEST_SNIPPET = 120;
/** So much is read of a text: what stands behind cannot come into the snippet. */
const READ = 2000;

/**
 * Title and beginning of the text, scrubbed once more by the present rules and then cut, so that no cut makes a name
 * unknowable as one; a placeholder is kept whole or left out.
 */
export function snippetOf(title: string | null, text: string | null): string {
  const words = [title, text].map((part) =>
    scrub((part ?? '').slice(0, READ))
      .text.replaceAll(/\s+/g, ' ')
      .trim(),
  );
  const characters = [...words.filter((part) => part !== '').join('｜')];
  if (characters.length <= LONGEST_SNIPPET) return characters.join('');
  const kept = characters.slice(0, LONGEST_SNIPPET - 1);
  const open = kept.lastIndexOf('〔');
  return `${kept.slice(0, open > kept.lastIndexOf('〕') ? open : kept.length).join('')}…`;
}
