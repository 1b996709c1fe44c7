// secret rotate: a new secret, and the warehouse's keys with it.
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
import type { Command } from '../command.ts';
import { configOption } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';

export const secret: Command = {
  name: 'secret',
  summary: 'privacy.secret.summary',
  argument: { name: '<action>', summary: 'privacy.secret.argument' },
  options: [configOption],
  async run(input, context) {
    const { effects, language } = context;
    const [action] = input.arguments;
    if (action !== 'rotate') throw failure('cli.usage', { problem: action ?? '<action>', command: 'secret' });
    const { rotateSecret } = await import('../../../pipelines/secret.ts');
    const { compactWarehouse } = await import('../../warehouse/compaction.ts');
    const project = await openProject(input, context);
    const { configuration, path } = project;
    const source = { environment: effects.environment, keyFile: path(configuration.key_file) };
    const timeZone = configuration.office.time_zone;
    const result = await withWarehouse(project, (warehouse) =>
      rotateSecret({ warehouse, source, timeZone }, effects),
    );
    await compactWarehouse(path(configuration.warehouse));
    const { keys, secrets } = result;
    const people = result.in_environment
      ? say(language, 'privacy.secret.rotated_environment', { keys, secrets })
      : say(language, 'privacy.secret.rotated', { keys, secrets });
    return { json: result, people };
  },
};
