// rescrub: masks what is stored by the rules of today.

import { say } from '../../foundation/messages/index.ts';
import { type PersonalKind, personalKinds, placeholderOf } from '../../foundation/placeholders.ts';
import type { Command } from '../command.ts';
import { configOption } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

const kindOf = (name: string): PersonalKind | undefined => personalKinds().find((kind) => kind === name);

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
    const found = Object.entries(result.found).flatMap(([name, times]) => {
      const kind = kindOf(name);
      return kind === undefined ? [] : [[placeholderOf(kind), times]];
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
