// The sheets of a spreadsheet for people to label: what is asked, what may be answered, and what to know.
import { type Language, say } from '../../src/foundation/messages/index.ts';
import type { Sheet, SheetCell } from '../../src/report/workbook/sheet.ts';
import { type Choice, choiceText } from '../../src/taxonomy/answers.ts';

/** A row that asks. */
export interface AskedRow {
  readonly number: number;
  readonly snippet: string;
  /** What the model thinks, in words. */
  readonly proposals: string;
  /** How many near-copies the answer holds for. */
  readonly copies: number;
}

export interface ReviewSheets {
  readonly exportId: string;
  readonly axis: 'topic' | 'cause' | 'purpose' | 'national';
  /** YYYY-MM-DD. */
  readonly madeOn: string;
  readonly expiresOn: string;
  readonly rows: readonly AskedRow[];
  readonly choices: readonly Choice[];
  readonly language: Language;
}

const text = (words: string): SheetCell => ({ kind: 'text', text: words });
const prose = (words: string): SheetCell => ({ kind: 'prose', text: words });

/** The sheets, the one that asks first. The export's id stands in the heading of the numbers, whatever else is lost. */
export function reviewSheets(request: ReviewSheets): Sheet[] {
  const { exportId: id, axis, madeOn, expiresOn, rows, choices, language } = request;
  const labels = [
    ...choices.map((choice) => choiceText(choice, language)),
    say(language, 'review.cannot_tell'),
  ];
  const notes = [
    say(language, 'review.note_expires', { id, made: madeOn, expires: expiresOn }),
    say(language, 'review.note_axis', { axis: say(language, `review.axis_${axis}`) }),
    say(language, 'review.note_how'),
    say(language, 'review.note_first'),
    say(language, 'review.note_privacy'),
  ];
  const headings = [
    say(language, 'review.number', { id }),
    say(language, 'review.snippet'),
    say(language, 'review.proposals'),
    say(language, 'review.copies'),
    say(language, 'review.answer'),
  ];
  return [
    {
      name: say(language, 'review.sheet_rows'),
      headings,
      widths: [16, 72, 34, 12, 24],
      rows: rows.map(({ number, snippet, proposals, copies }) => [
        prose(String(number)),
        prose(snippet),
        prose(proposals),
        prose(copies === 0 ? '' : String(copies)),
        { kind: 'entry' },
      ]),
      choices: {
        column: headings.length - 1,
        sheet: say(language, 'review.sheet_labels'),
        items: labels.length,
      },
    },
    {
      name: say(language, 'review.sheet_labels'),
      headings: [say(language, 'review.label')],
      rows: labels.map((label) => [text(label)]),
    },
    {
      name: say(language, 'review.sheet_notes'),
      headings: [say(language, 'review.note')],
      widths: [100],
      rows: notes.map((note) => [prose(note)]),
    },
  ];
}
