// Writing weathervane.yaml: sources are added to what stands there, comments and all.
import { parseDocument } from 'yaml';
import { type Language, say } from '../foundation/messages/index.ts';
import type { FieldMapping } from '../intake/mapping.ts';
import type { SourceConfiguration } from './schema.ts';

/** What `init` suggests for one source; keys that the default says already are left out. */
export interface SuggestedSource extends Pick<SourceConfiguration, 'kind' | 'date_order' | 'sheet'> {
  readonly files: readonly string[];
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

/** What is to stand in a configuration. */
export interface Changes {
  /** New sources, and sources that replace those of the same name. */
  readonly sources: Readonly<Record<string, SuggestedSource>>;
  /** Files that join sources that are there. */
  readonly joining: Readonly<Record<string, readonly string[]>>;
  /** Settings to write where there are none yet, by path. */
  readonly settings: readonly { readonly path: readonly string[]; readonly value: string }[];
}

function startingText(language: Language): string {
  return `# ${say(language, 'config.header.1')}\n# ${say(language, 'config.header.2')}\n`;
}

/** The configuration's text with changes in it; `existing` is null where there is none yet. */
export function withChanges(existing: string | null, changes: Changes, language: Language): string {
  const document = parseDocument(existing ?? startingText(language));
  for (const { path, value } of changes.settings) {
    if (!document.hasIn(path)) document.setIn(path, value);
  }
  for (const [name, source] of Object.entries(changes.sources)) {
    document.setIn(['sources', name], document.createNode(source));
  }
  for (const [name, files] of Object.entries(changes.joining)) {
    for (const file of files) document.addIn(['sources', name, 'files'], file);
  }
  return document.toString({ lineWidth: 0 });
}
