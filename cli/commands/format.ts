import { readToFormat } from '../../core/blueprint-file.ts';
import { format, whyNotEdited } from '../../core/index.ts';
import type { AddCommand } from '../command.ts';
import { counted } from '../counted.ts';
import { type Environment, type ExitCode, exitCode, worstCode } from '../environment.ts';
import { asFailure, Failure } from '../failure.ts';
import { findInputs, type Input, readInput, writeBack } from '../inputs.ts';
import { say, sayFailure } from '../messages.ts';
import { readReadable } from '../readable.ts';

interface FormatOptions {
  readonly check?: true;
}

export const addFormat: AddCommand = (program, environment, finish) => {
  program
    .command('format')
    .summary('put the white space of blueprints in order')
    .description(
      'Puts the white space of blueprints in order, as the editor does. Comments and everything else stay as written.',
    )
    .argument('<files...>', 'files, folders, patterns, or - to read standard input and write standard output')
    .option('--check', 'change nothing, and end with 1 when a file is not in order')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint format .
  service-blueprint format --check docs`,
    )
    .action(async (words: string[], options: FormatOptions) => {
      finish(await formatAll(words, options.check === true, environment));
    });
};

async function formatAll(
  words: readonly string[],
  checkOnly: boolean,
  environment: Environment,
): Promise<ExitCode> {
  const { inputs, failures } = await findInputs(words, environment.folder);
  for (const failure of failures) sayFailure(environment, failure);
  const codes: ExitCode[] = [failures.length > 0 ? exitCode.couldNotRun : exitCode.fine];
  let changed = 0;
  for (const input of inputs) {
    try {
      const text = await readInput(input, environment.input);
      const file = readReadable(input.name, text, readToFormat);
      const refused = whyNotEdited(file);
      if (refused !== undefined) throw new Failure(`${input.name}  ${refused}`, exitCode.findings);
      const ordered = format(file);
      if (ordered !== text) changed++;
      if (checkOnly && ordered !== text) say(environment, `${input.name} is not in order.`);
      if (!checkOnly) await write(input, text, ordered, environment);
    } catch (error) {
      const failure = asFailure(input.name, error);
      sayFailure(environment, failure);
      codes.push(failure.exitCode);
    }
  }
  if (checkOnly && changed > 0) {
    say(environment, `${counted(changed, 'file')} to put in order: run "service-blueprint format".`);
    codes.push(exitCode.findings);
  }
  return worstCode(codes);
}

async function write(
  { name, path }: Input,
  text: string,
  ordered: string,
  environment: Environment,
): Promise<void> {
  if (path === undefined) {
    environment.output.write(ordered);
    return;
  }
  if (ordered === text) return;
  await writeBack(path, name, text, ordered);
  say(environment, `Put ${name} in order.`);
}
