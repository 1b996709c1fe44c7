// The shape of the catalogue: every user-facing word in Chinese and English, with named placeholders.

export type Language = 'zh' | 'en';

/** One message in both languages; `{name}` marks a placeholder. */
export interface Entry {
  readonly zh: string;
  readonly en: string;
}

/** One error: what happened, what to do, and the exit code it ends a command with. */
export interface ErrorEntry extends Entry {
  readonly advice: Entry;
  readonly exitCode: 1 | 2 | 3 | 4;
}

type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** The values a message asks for: one for each placeholder of its Chinese text. */
export type ParametersOf<Text extends Entry> = {
  readonly [Name in PlaceholderOf<Text['zh']>]: string | number;
};

/** Puts values in the places of `{name}`; a placeholder without a value stays, so that a test can find it. */
export function fill(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}
