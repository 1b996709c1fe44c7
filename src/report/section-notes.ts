// The notes under each section: how its numbers may be read, and how not.
import { type Language, say } from '../foundation/messages/index.ts';
import type { Scheme } from './scope.ts';
import type { SectionId } from './sentences/write-sentences.ts';

type Note =
  | 'interval'
  | 'volume'
  | 'months'
  | 'levels'
  | 'topics'
  | 'scheme_source'
  | 'scheme_national'
  | 'areas'
  | 'departments'
  | 'accusations'
  | 'situation'
  | 'warnings'
  | 'warnings_wrong'
  | 'events'
  | 'outlook'
  | 'quality';

const TOPIC_NOTE = { hub: 'topics', source: 'scheme_source', national: 'scheme_national' } as const;

function notesOf(scheme: Scheme, section: SectionId): readonly Note[] {
  switch (section) {
    case 'total':
      return ['months', 'interval', 'volume'];
    case 'channels':
      return ['levels'];
    case 'topics':
      return [TOPIC_NOTE[scheme]];
    case 'purposes':
      return ['accusations'];
    case 'situation':
      return ['situation'];
    case 'areas':
      return ['areas'];
    case 'departments':
      return ['departments'];
    case 'warnings':
      return ['warnings', 'warnings_wrong'];
    case 'events':
      return ['events'];
    case 'outlook':
      return ['outlook'];
    case 'quality':
      return ['quality'];
    case 'focus':
    case 'more':
      return [];
  }
}

/** The notes of a section, in the reader's language. */
export function sectionNotes(language: Language, scheme: Scheme, section: SectionId): string[] {
  const notes = notesOf(scheme, section).map((note) => say(language, `page.note_${note}`));
  return section === 'warnings' ? [...notes, say(language, 'page.closing')] : notes;
}
