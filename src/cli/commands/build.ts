// build: SQL models and checks; only what changed, and why.
import { say } from '../../foundation/messages/index.ts';
import { type Command, flagOption } from '../command.ts';
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

export const build: Command = {
  name: 'build',
  summary: 'cli.build.summary',
  argument: { name: '[models...]', summary: 'cli.argument.models' },
  options: [configOption, option('--dry-run', 'cli.option.dry-run')],
  async run(input, context) {
    const { buildConfigured } = await import('../../../pipelines/configured.ts');
    const { effects, language } = context;
    const project = await openProject(input, context);
    const options = { only: input.arguments, dryRun: flagOption(input, 'dryRun') };
    const report = await withWarehouse(project, (warehouse) =>
      buildConfigured({ project, warehouse }, options, effects),
    );
    const models = textTable(
      [
        say(language, 'cli.build.model'),
        say(language, 'cli.build.action'),
        say(language, 'cli.build.reason'),
        say(language, 'cli.build.rows'),
      ],
      report.models.map(({ name, action, reason, rows }) => [
        name,
        say(
          language,
          action === 'kept' ? 'cli.build.kept' : options.dryRun ? 'cli.build.would' : 'cli.build.built',
        ),
        reason,
        rows ?? '',
      ]),
    );
    const checks = textTable(
      [
        say(language, 'cli.build.check'),
        say(language, 'cli.build.severity'),
        say(language, 'cli.build.offending'),
      ],
      report.checks.map(({ name, severity, rows }) => [name, severity, rows]),
    );
    return {
      json: report,
      people: report.checks.length === 0 ? models : `${models}\n\n${checks}`,
      exitCode: report.failed ? 3 : 0,
    };
  },
};
