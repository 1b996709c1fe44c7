// Which language to speak: what was asked for, else the locale's.
import type { Language } from '../foundation/messages/index.ts';

/** `--lang` where it is given and known, else Chinese in a Chinese locale, else English. */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  const posix = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const locale =
    posix && posix !== 'C' && posix !== 'POSIX' ? posix : Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
