// events: hot events, what many messages are about.
import { say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import { type Command, textOption } from '../command.ts';
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

/** How many events people see; scripts get all of them. */
const SHOWN = 20;

const headings = [
  'position',
  'title',
  'from',
  'to',
  'messages',
  'matters',
  'busiest',
  'growth',
  'heat',
] as const;

export const events: Command = {
  name: 'events',
  summary: 'events.cli_summary',
  options: [configOption, option('--period <period>', 'events.option_period')],
  async run(input, context) {
    const { eventsConfigured } = await import('../../../pipelines/events-configured.ts');
    const { effects, language } = context;
    const project = await openProject(input, context);
    const result = await withWarehouse(project, (warehouse) =>
      eventsConfigured({ project, warehouse }, { language, period: textOption(input, 'period') }, effects),
    );
    const rows = result.events
      .slice(0, SHOWN)
      .map(({ title, from, to, messages, matters, busiest_week: busiest, growth, heat }, row) => [
        row + 1,
        title,
        from,
        to,
        messages,
        matters,
        busiest,
        growth,
        roundedNumber(heat, 2),
      ]);
    const list = textTable(
      headings.map((name) => say(language, `events.column_${name}`)),
      rows,
    );
    const hidden = result.events.length - rows.length;
    const people = [
      say(language, 'events.summary', {
        looked: result.looked,
        messages: result.eligible,
        events: result.events.length,
      }),
      rows.length === 0 ? say(language, 'events.none') : list,
      ...(hidden > 0 ? [say(language, 'events.more', { count: hidden })] : []),
      result.formula,
      say(language, 'events.unit'),
    ];
    return { json: result, people: people.join('\n\n') };
  },
};
