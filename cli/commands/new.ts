import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isBlueprintName } from '../../core/blueprint-name.ts';
import { template } from '../../core/template.ts';
import { systemCode } from '../../disk/system-code.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import type { AddCommand } from '../command.ts';
import { exitCode } from '../environment.ts';
import { Failure, notWritten } from '../failure.ts';
import { say } from '../messages.ts';

export const addNew: AddCommand = (program, environment, finish) => {
  program
    .command('new')
    .summary('begin a blueprint from a template')
    .description('Writes a small whole blueprint to begin with. A file that is there already is left alone.')
    .argument(
      '[file]',
      'where to write it; .blueprint.yaml is added when it is missing; - for standard output',
      'service',
    )
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint new hotel
  service-blueprint new docs/hotel.blueprint.yaml`,
    )
    .action(async (file: string) => {
      if (file === '-') environment.output.write(template);
      else say(environment, `Wrote ${await writeTemplate(file, environment.folder)}`);
      finish(exitCode.fine);
    });
};

async function writeTemplate(file: string, folder: string): Promise<string> {
  const name = isBlueprintName(file) ? file : `${file.replace(/\.ya?ml$/i, '')}.blueprint.yaml`;
  const path = resolve(folder, name);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, template, { fresh: true });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') {
      throw new Failure(`"${name}" is there already and was left alone. Choose another name.`);
    }
    throw notWritten(name, error);
  }
  return name;
}
