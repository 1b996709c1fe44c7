// What `inspect` found, for people: the file, its columns, what they would become, and problems.
import { type Language, say } from '../foundation/messages/index.ts';
import type { Inspection } from '../intake/inspection.ts';
import { textTable } from './text-table.ts';

const LONGEST_EXAMPLE = 24;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_EXAMPLE ? text : `${characters.slice(0, LONGEST_EXAMPLE).join('')}…`;
}

export function describeInspection(inspection: Inspection, language: Language): string {
  const { format, encoding, sheets, rows, kind, columns, problems } = inspection;
  const facts = [
    [say(language, 'cli.inspect.format'), [format, encoding].filter(Boolean).join(' · ')],
    [say(language, 'cli.inspect.rows'), rows.toLocaleString('en-US')],
    [say(language, 'cli.inspect.kind'), kind ?? say(language, 'cli.inspect.unknown')],
    ...sheets.map(({ name, hidden, used }) => [
      say(language, 'cli.inspect.sheet'),
      [name, hidden && say(language, 'cli.inspect.hidden'), used && say(language, 'cli.inspect.used')]
        .filter(Boolean)
        .join(' · '),
    ]),
  ];
  const described = columns.map(({ name, type, examples, suggested, refused }) => [
    name,
    type,
    refused === null
      ? (suggested ?? '—')
      : `✗ ${say(language, 'cli.inspect.refused')}: ${say(language, `privacy.refused.${refused}`)}`,
    examples.slice(0, 2).map(shortened).join(' | '),
  ]);
  const told = problems.map(({ row, column, message }) => {
    const place = [row === null ? null : say(language, 'cli.inspect.row', { row }), column].filter(Boolean);
    return `! ${message}${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
  });
  return [
    textTable(['', ''], facts),
    textTable(
      [
        say(language, 'cli.init.column'),
        say(language, 'cli.inspect.type'),
        say(language, 'cli.inspect.field'),
        say(language, 'cli.inspect.examples'),
      ],
      described,
    ),
    ...(told.length === 0 ? [] : [told.join('\n')]),
  ].join('\n\n');
}
