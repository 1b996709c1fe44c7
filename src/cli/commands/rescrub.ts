// rescrub: masks what is stored by the rules of today.

import { say } from '../../foundation/messages/index.ts';
import { personalKinds } from '../../foundation/placeholders.ts';
import type { Command } from '../command.ts';
import { configOption } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

export const rescrub: Command = {
  name: 'rescrub',
  summary: 'privacy.rescrub.summary',
  options: [configOption],
  async run(input, context) {
    const { effects, language } = context;
    const { rescrub: runRescrub } = await import('../../../pipelines/rescrub.ts');
    const { compactWarehouse } = await import('../../warehouse/compaction.ts');
    const project = await openProject(input, context);
    const { configuration, path } = project;
    const result = await withWarehouse(project, (warehouse) =>
      runRescrub({ warehouse, timeZone: configuration.office.time_zone }, effects),
    );
    const found = personalKinds().flatMap((kind) => {
      const times = result.found[kind];
      return times === undefined ? [] : [[say(language, `privacy.kind.${kind}`), times]];
    });
    if (found.length === 0) return { json: result, people: say(language, 'privacy.rescrub.nothing') };
    await compactWarehouse(path(configuration.warehouse));
    const head = [say(language, 'privacy.rescrub.kind'), say(language, 'privacy.rescrub.found')];
    return {
      json: result,
      people: `${textTable(head, found)}\n\n${say(language, 'privacy.purge.compacted')}`,
    };
  },
};
