// Writing weathervane.yaml: sources are added to what stands there, comments and all.
import { type Document, isMap, parseDocument } from 'yaml';
import { failure } from '../foundation/errors.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import type { FieldMapping } from '../intake/mapping.ts';
import type { SourceConfiguration } from './schema.ts';

/** What `init` suggests for one source; keys that the default says already are left out. */
export interface SuggestedSource extends Pick<SourceConfiguration, 'kind' | 'date_order'> {
  readonly files: readonly string[];
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

export interface Suggested {
  readonly sources: Readonly<Record<string, SuggestedSource>>;
  /** Settings to write where the file has none yet, by path. */
  readonly settings: readonly { readonly path: readonly string[]; readonly value: string }[];
}

function startingText(language: Language): string {
  return `# ${say(language, 'config.header.1')}\n# ${say(language, 'config.header.2')}\n`;
}

/** The names of the sources that a configuration's text has. */
export function sourceNames(text: string | null): string[] {
  const sources = text === null ? null : parseDocument(text).get('sources');
  return isMap(sources) ? sources.items.map(({ key }) => String(key)) : [];
}

/**
 * The configuration's text with suggested sources in it. Throws `config.exists` for a source that is there
 * already, unless `replace`.
 */
export function withSources(
  existing: string | null,
  suggested: Suggested,
  options: { readonly file: string; readonly language: Language; readonly replace: boolean },
): string {
  const document: Document = parseDocument(existing ?? startingText(options.language));
  for (const { path, value } of suggested.settings) {
    if (!document.hasIn(path)) document.setIn(path, value);
  }
  for (const [name, source] of Object.entries(suggested.sources)) {
    if (document.hasIn(['sources', name]) && !options.replace) {
      throw failure('config.exists', { file: options.file, source: name });
    }
    document.setIn(['sources', name], document.createNode(source));
  }
  return document.toString({ lineWidth: 0 });
}
