// assess: the risk of decisions before they are taken, and what would lower it.
import { failure } from '../../foundation/errors.ts';
import { type Command, type CommandInput, flagOption, textOption } from '../command.ts';
import { existingFiles } from '../files.ts';
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { assessBackTrace, assessFollowUp } from './assess-life.ts';

function whatIfs(input: CommandInput): string[] {
  const given = input.options.whatIf;
  return Array.isArray(given) ? given.map(String) : [];
}

export const assess: Command = {
  name: 'assess',
  summary: 'risk.command.summary',
  argument: { name: '[ids...]', summary: 'risk.command.ids' },
  options: [
    configOption,
    option('--all', 'risk.command.all'),
    option('--decision <file>', 'risk.command.decision'),
    option('--report', 'risk.command.report'),
    option('--what-if <change...>', 'risk.command.what_if'),
    option('--levers', 'risk.command.levers'),
    option('--milestone <name>', 'risk.command.milestone'),
    option('--filed', 'risk.command.filed'),
    option('--override <level>', 'risk.command.override'),
    option('--reason <text>', 'risk.command.reason'),
    option('--role <role>', 'risk.command.role'),
    option('--follow-up', 'risk.command.follow_up'),
    option('--back-trace <period>', 'risk.command.back_trace'),
    option('--thresholds <file>', 'risk.command.thresholds'),
  ],
  async run(input, context) {
    const period = textOption(input, 'backTrace');
    if (period !== undefined) return assessBackTrace(period, input, context);
    if (flagOption(input, 'levers')) {
      const { leverTable } = await import('../lever-table.ts');
      return leverTable(context.language);
    }
    if (flagOption(input, 'followUp')) return assessFollowUp(input, context);
    const { assess: run } = await import('../../../pipelines/assess.ts');
    const { decisionContexts } = await import('../../../pipelines/assessing/decision-contexts.ts');
    const { readDecisionFile } = await import('../../../pipelines/assessing/decision-file.ts');
    const { readJudgement } = await import('../../../pipelines/assessing/overrides.ts');
    const { buildConfigured } = await import('../../../pipelines/configured.ts');
    const { packagedTaxonomy } = await import('../../../pipelines/packaged-taxonomy.ts');
    const { publishAssessed } = await import('../../../pipelines/publish-assessed.ts');
    const { assessmentJson } = await import('../../risk/assessment-json.ts');
    const { recordJson } = await import('../../risk/record-json.ts');
    const { version } = await import('../version.ts');
    const { assessmentList, assessmentPage } = await import('../assessment-page.ts');
    const { language, effects } = context;
    const [decision, thresholds] = ['decision', 'thresholds'].map((name) => {
      const file = textOption(input, name);
      return file === undefined ? undefined : existingFiles([file], context)[0];
    });
    if (decision !== undefined && input.arguments.length > 0) {
      throw failure('cli.usage', { problem: `--decision + ${input.arguments.join(' ')}`, command: 'assess' });
    }
    const isNamed = decision !== undefined || input.arguments.length > 0;
    const [milestone, isFiled] = [textOption(input, 'milestone'), flagOption(input, 'filed')];
    const level = textOption(input, 'override');
    const [unnamed] = [
      ...(isFiled ? ['--filed'] : []),
      ...(milestone === undefined ? [] : ['--milestone']),
      ...(level === undefined ? [] : ['--override']),
    ];
    if (!isNamed && unnamed !== undefined) throw failure('risk.needs_decision', { option: unnamed });
    const judgement =
      level === undefined
        ? undefined
        : readJudgement({ level, reason: textOption(input, 'reason'), role: textOption(input, 'role') });
    const project = await openProject(input, context);
    const raw = decision === undefined ? undefined : await readDecisionFile(decision);
    const { configuration, path } = project;
    const taxonomy = packagedTaxonomy();
    const timeZone = configuration.office.time_zone;
    const all = flagOption(input, 'all') && !isNamed;
    const { result, published } = await withWarehouse(project, async (warehouse) => {
      await buildConfigured({ project, warehouse }, {}, effects);
      const assessed = await run(
        {
          warehouse,
          ids: input.arguments,
          all,
          decision: raw,
          whatIf: whatIfs(input),
          thresholdsFile: thresholds,
          ownThresholds: configuration.assessment,
          milestone,
          isFiled,
          judgement,
          timeZone,
        },
        effects,
      );
      const output = path(configuration.output);
      const request = { warehouse, assessed, output, language, timeZone, taxonomy, version: await version() };
      if (flagOption(input, 'report')) {
        const { writeAssessmentReports } = await import('../../../pipelines/assessment-reports.ts');
        const { name: office } = configuration.office;
        const { threads } = configuration.resources;
        const written = await writeAssessmentReports({ ...request, all, office, threads }, effects);
        return { result: assessed, published: written };
      }
      if (!all) return { result: assessed, published: null };
      return { result: assessed, published: await publishAssessed(request, effects) };
    });
    const { assessments, records, validation } = result;
    const contextOf = decisionContexts(result, { taxonomy, language });
    const pages = assessments.map((assessment) => assessmentPage(assessment, contextOf(assessment.decision)));
    return {
      json: {
        assessments: assessments.map((one) => {
          const record = records.get(one.decision.id);
          return {
            ...assessmentJson(one, record?.whatIfRuns ?? 0, language),
            record: record === undefined ? null : recordJson(record),
          };
        }),
        validation,
        ...(published === null ? {} : { published }),
      },
      people: isNamed ? pages.join('\n\n\n') : assessmentList(assessments, language, records),
    };
  },
};
