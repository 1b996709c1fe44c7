// lineage: where a figure or a model comes from; a figure is computed again.
import type { Lineage } from '../../../pipelines/lineage.ts';
import { failure } from '../../foundation/errors.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import type { Command } from '../command.ts';
import { configOption } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

function describe(found: Lineage, language: Language): string {
  if (found.kind === 'model') {
    return textTable(
      ['', ''],
      Object.entries(found).map(([name, value]) => [name, String(value)]),
    );
  }
  const { figure, again, same } = found;
  const rows = [
    [say(language, 'cli.lineage.figure'), figure.id],
    [say(language, 'cli.lineage.value'), `${figure.value ?? '—'} ${figure.unit ?? ''}`],
    ['n', `${figure.n ?? '—'}`],
    [say(language, 'cli.lineage.interval'), figure.interval?.join(' … ') ?? '—'],
    [say(language, 'cli.lineage.rows'), `${figure.rows}`],
    [say(language, 'cli.lineage.sql'), figure.sql],
    [say(language, 'cli.lineage.parameters'), JSON.stringify(figure.params)],
    [say(language, 'cli.lineage.again'), `${again.value ?? '—'}`],
  ];
  const verdict = say(language, same ? 'cli.lineage.same' : 'cli.lineage.different');
  return `${textTable(['', ''], rows)}\n\n${found.sqlText.trim()}\n\n${verdict}`;
}

export const lineage: Command = {
  name: 'lineage',
  summary: 'cli.lineage.summary',
  argument: { name: '<name>', summary: 'cli.argument.figure' },
  options: [configOption],
  async run(input, context) {
    const { lineage: find } = await import('../../../pipelines/lineage.ts');
    const { packagedTaxonomy } = await import('../../../pipelines/packaged-taxonomy.ts');
    const [name] = input.arguments;
    if (name === undefined) throw failure('cli.usage', { problem: '<name>', command: 'lineage' });
    const project = await openProject(input, context);
    const found = await withWarehouse(project, (warehouse) =>
      find(name, {
        warehouse,
        taxonomy: packagedTaxonomy(),
        output: project.path(project.configuration.output),
      }),
    );
    const exitCode = found.kind === 'figure' && !found.same ? 3 : 0;
    return { json: found, people: describe(found, context.language), exitCode };
  },
};
