// The card of a model as a page that people read.
import { type Language, say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import type { TopicModel } from './topic-model.ts';

const percent = (share: number): string => `${roundedNumber(100 * share, 1)} %`;
const three = (value: number): string => roundedNumber(value, 3);
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '｜').replaceAll('\n', ' ')).join(' | ')} |`;
const table = (
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] => [row(headings), row(headings.map(() => '---')), ...rows.map(row)];

/** The card as Markdown: data, quality of held-out messages, classes, confusion, calibration, sets, limits. */
export function cardText({ card, labels }: TopicModel, sha256: string, language: Language): string {
  const { data, features, quality } = card;
  const words = (key: Parameters<typeof heading>[0]): string => heading(key, language);
  const facts = table(
    [words('text.card_fact'), ''],
    [
      [words('text.card_axis'), card.axis === null ? '—' : say(language, `review.axis_${card.axis}`)],
      [words('text.card_made_on'), card.made_on],
      [words('text.card_checksum'), sha256],
      [words('text.card_method'), card.method],
      [words('text.card_seed'), card.seed],
      [words('text.card_ngrams'), features.ngrams],
      [words('text.card_messages'), data.n],
      [words('text.card_groups'), data.groups],
      [words('text.card_titled'), data.with_title],
      [words('text.card_empty'), data.left_out.empty],
      [words('text.card_unlabelled'), data.left_out.unlabelled],
      [words('text.card_copies'), data.left_out.copies],
      [
        words('text.card_rare'),
        data.left_out.rare.map(({ label, n }) => `${label} (${n})`).join(', ') || '0',
      ],
      [words('text.card_macro_f1'), three(quality.macro_f1)],
      [words('text.card_accuracy'), percent(quality.accuracy)],
      [words('text.card_surest'), percent(quality.accuracy_surest_80)],
      [words('text.card_ece'), three(quality.ece)],
    ],
  );
  const classes = table(
    [words('text.card_label'), 'n', words('text.card_precision'), words('text.card_recall'), 'F1'],
    quality.per_class.map(({ label, n, precision, recall, f1 }) => [
      label,
      n,
      three(precision),
      three(recall),
      three(f1),
    ]),
  );
  const confusion = table(
    [words('text.card_truth'), ...labels],
    quality.confusion.map((cells, one) => [labels[one] ?? '', ...cells]),
  );
  const reliability = table(
    [words('text.card_confidence'), 'n', words('text.card_mean_confidence'), words('text.card_accuracy')],
    quality.reliability.map(({ from, to, n, confidence, accuracy }) => [
      `${roundedNumber(from, 2)} – ${roundedNumber(to, 2)}`,
      n,
      three(confidence),
      three(accuracy),
    ]),
  );
  const sets = table(
    [
      words('text.card_asked'),
      words('text.card_covered'),
      words('text.card_set_size'),
      words('text.card_singletons'),
      words('text.card_singleton_accuracy'),
    ],
    card.sets.map((set) => [
      percent(set.asked),
      percent(set.coverage),
      roundedNumber(set.mean_size, 2),
      percent(set.singletons),
      percent(set.singleton_accuracy),
    ]),
  );
  const section = (key: Parameters<typeof heading>[0], body: readonly string[]): string =>
    [`## ${words(key)}`, '', ...body, ''].join('\n');
  return [
    `# ${words('text.card_title')}`,
    '',
    words('text.card_held_out'),
    '',
    ...facts,
    '',
    section('text.card_classes', classes),
    section('text.card_confusion', confusion),
    section('text.card_calibration', reliability),
    section('text.card_sets', sets),
    section(
      'text.card_limits',
      card.limits[language].map((limit) => `- ${limit}`),
    ),
  ].join('\n');
}

type CardKey = Extract<Parameters<typeof say>[1], `text.card_${string}`>;

function heading(key: CardKey, language: Language): string {
  return say(language, key);
}
