// purge: ends the time for which registrations are kept.
import { parseIsoDate } from '../../foundation/calendar.ts';
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
import { type Command, textOption } from '../command.ts';
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

export const purge: Command = {
  name: 'purge',
  summary: 'privacy.purge.summary',
  options: [configOption, option('--before <date>', 'privacy.purge.before')],
  async run(input, context) {
    const { effects, language } = context;
    const date = textOption(input, 'before') ?? '';
    const before = parseIsoDate(date);
    if (before === null) throw failure('privacy.purge_date', { date });
    const { purge: runPurge } = await import('../../../pipelines/purge.ts');
    const { compactWarehouse } = await import('../../warehouse/compaction.ts');
    const project = await openProject(input, context);
    const { configuration, path } = project;
    const result = await withWarehouse(project, (warehouse) =>
      runPurge({ warehouse, before, timeZone: configuration.office.time_zone }, effects),
    );
    await compactWarehouse(path(configuration.warehouse));
    const rows = Object.entries(result.removed);
    const head = [say(language, 'privacy.purge.table'), say(language, 'privacy.purge.rows')];
    const people =
      rows.length === 0
        ? say(language, 'privacy.purge.nothing', { before: date })
        : `${textTable(head, rows)}\n\n${say(language, 'privacy.purge.compacted')}`;
    return { json: result, people };
  },
};
