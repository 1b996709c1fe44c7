// generate: the register of a fictional city, for trying and testing.
import { resolve } from 'node:path';
import { generate as runGenerate } from '../../../pipelines/generate.ts';
import { cityDefaults } from '../../city/options.ts';
import { say } from '../../foundation/messages/index.ts';
import { type Command, textOption } from '../command.ts';
import { integerOption, option } from '../options.ts';

export const generate: Command = {
  name: 'generate',
  summary: 'cli.generate.summary',
  options: [
    option('--seed <seed>', 'cli.option.seed'),
    {
      flags: '--petitions <number>',
      summary: (language) => say(language, 'cli.option.petitions', { default: cityDefaults.petitions }),
    },
    option('--decisions <number>', 'city.option.decisions'),
    option('--from <month>', 'cli.option.from'),
    option('--to <month>', 'cli.option.to'),
    option('--scenario <name>', 'cli.option.scenario'),
    option('--out <directory>', 'cli.option.out'),
  ],
  async run(input, { world, effects }) {
    const result = await runGenerate(
      {
        directory: resolve(world.folder, textOption(input, 'out') ?? 'city'),
        options: {
          seed: integerOption(input, 'seed', 'generate'),
          petitions: integerOption(input, 'petitions', 'generate'),
          decisions: integerOption(input, 'decisions', 'generate'),
          from: textOption(input, 'from'),
          to: textOption(input, 'to'),
          scenario: textOption(input, 'scenario'),
        },
      },
      effects,
    );
    return { json: result, people: result.files.map((file) => resolve(result.directory, file)).join('\n') };
  },
};
