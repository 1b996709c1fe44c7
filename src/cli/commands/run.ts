// run: all of it, as configured; `--demo` makes a fictional city first.
import { dirname, relative, resolve } from 'node:path';
import { readProject } from '../../config/project.ts';
import { say } from '../../foundation/messages/index.ts';
import { type Command, flagOption } from '../command.ts';
import { option } from '../options.ts';
import { configurationPath, withWarehouse } from '../project.ts';
import { loadTable } from './load.ts';
import { reportOptions, reportWishes } from './report.ts';

export const run: Command = {
  name: 'run',
  summary: 'cli.run.summary',
  options: [...reportOptions, option('--demo', 'cli.option.demo')],
  async run(input, context) {
    const { run: runAll } = await import('../../../pipelines/run.ts');
    const { effects, language, world } = context;
    const wishes = await reportWishes(input);
    let configurationFile = configurationPath(input, context);
    if (flagOption(input, 'demo')) {
      const { prepareDemo } = await import('../../../pipelines/demo.ts');
      configurationFile = await prepareDemo(resolve(world.folder, 'demo'), wishes.language ?? 'zh', effects);
    }
    const project = await readProject(configurationFile);
    const result = await withWarehouse(project, (warehouse) =>
      runAll({ project, warehouse }, wishes, effects),
    );
    const { load, report, build, watch, seconds } = result;
    const shown = relative(world.folder, configurationFile) || configurationFile;
    const people = [
      loadTable(load, language),
      ...(watch.period === null
        ? []
        : [
            say(language, 'warning.summary', {
              week: watch.period,
              tested: watch.tested,
              untested: watch.untested,
              warnings: watch.warnings.length,
              computed: watch.computed_weeks,
            }),
          ]),
      say(language, 'cli.report.figures', { figures: report.figures, files: report.files.length }),
      say(language, 'cli.report.written', {
        file: resolve(dirname(report.directory), 'latest', 'report.html'),
      }),
      ...(flagOption(input, 'demo') ? [say(language, 'cli.demo.next', { file: shown })] : []),
      say(language, 'cli.seconds', { seconds }),
    ].join('\n\n');
    return { json: result, people, exitCode: build.failed ? 3 : 0 };
  },
};
