// lineage: where a figure or a model comes from; a figure is computed again.
import type { Lineage } from '../../../pipelines/lineage.ts';
import { failure } from '../../foundation/errors.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import type { Command } from '../command.ts';
import { configOption } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

function facts(rows: readonly (readonly [string, string])[]): string {
  return textTable(['', ''], rows);
}

const units = ['pieces', 'batches', 'persons', 'per_10k', 'ratio', 'residents', 'days', 'points'] as const;

function unitWord(unit: string | null, language: Language): string {
  const known = units.find((one) => one === unit);
  return known === undefined ? '' : say(language, `cli.unit.${known}`);
}

type FigureFound = Extract<Lineage, { kind: 'figure' }>;

function describeFigure({ figure, again, same, sqlText, files }: FigureFound, language: Language): string {
  const unit = unitWord(figure.unit, language);
  const rows = [
    [say(language, 'cli.lineage.figure'), figure.id],
    [say(language, 'cli.lineage.value'), `${figure.value ?? '—'} ${unit}`.trim()],
    ['n', `${figure.n ?? '—'}`],
    [say(language, 'cli.lineage.interval'), figure.interval?.join(' … ') ?? '—'],
    [say(language, 'cli.lineage.rows'), `${figure.rows}`],
    [say(language, 'cli.lineage.again'), `${again.value ?? '—'}`],
    [say(language, 'cli.lineage.sql'), figure.sql],
  ] as const;
  const parameters = Object.entries(figure.params).map(([name, value]) => `  $${name} = ${value}`);
  return [
    facts(rows),
    `${say(language, 'cli.lineage.parameters')}\n${parameters.join('\n')}`,
    `${say(language, 'cli.lineage.files')}\n${files.map((file) => `  ${file}`).join('\n')}`,
    sqlText.trim(),
    say(language, same ? 'cli.lineage.same' : 'cli.lineage.different'),
  ].join('\n\n');
}

function describeModel(model: Extract<Lineage, { kind: 'model' }>, language: Language): string {
  const rows = [
    [say(language, 'cli.lineage.model'), `${model.name} — ${model.description}`],
    [say(language, 'cli.lineage.sql'), model.file],
    [say(language, 'cli.lineage.inputs'), model.inputs.join(', ')],
    [say(language, 'cli.lineage.used-by'), model.usedBy.join(', ')],
    [say(language, 'cli.lineage.tables'), model.tables.join(', ')],
    [say(language, 'cli.build.rows'), `${model.rows ?? '—'}`],
  ] as const;
  return `${facts(rows)}\n\n${model.sqlText.trim()}`;
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
    const { language } = context;
    const people = found.kind === 'figure' ? describeFigure(found, language) : describeModel(found, language);
    return { json: found, people, exitCode };
  },
};
