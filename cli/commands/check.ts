import { writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import { type CheckedFile, checkText, countBySeverity } from '../../core/assist/checked-file.ts';
import type { AddCommand } from '../command.ts';
import { counted } from '../counted.ts';
import { type Environment, type ExitCode, exitCode, worst } from '../environment.ts';
import { Failure, refused } from '../failure.ts';
import { findInputs, type Input, readInput } from '../inputs.ts';
import { say, sayFailure } from '../messages.ts';
import { wholeNumber } from '../options.ts';
import { type ReportName, reports } from '../report/report.ts';
import { applySafeFixes } from '../safe-fixes.ts';
import { packageVersion } from '../version.ts';

interface CheckOptions {
  readonly format: ReportName;
  readonly maxWarnings?: number;
  readonly fix?: true;
}

export const addCheck: AddCommand = (program, environment, finish) => {
  program
    .command('check')
    .summary('say what is wrong in blueprints')
    .description('Says what is wrong in blueprints, and where. Errors make it end with the exit code 1.')
    .argument(
      '<files...>',
      'files, folders, patterns such as "docs/**/*.blueprint.yaml", or - for standard input',
    )
    .addOption(
      new Option('-f, --format <format>', 'how it is said').choices(Object.keys(reports)).default('text'),
    )
    .option('--max-warnings <count>', 'end with 1 also when there are more warnings than this', wholeNumber)
    .option('--fix', 'mend in the files what can be mended without changing what they mean')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint check hotel.blueprint.yaml
  service-blueprint check . --max-warnings 0
  service-blueprint check docs --format sarif > blueprints.sarif`,
    )
    .action(async (words: string[], options: CheckOptions) =>
      finish(await check(words, options, environment)),
    );
};

async function check(
  words: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { folder, output, packageFolder, colour } = environment;
  const { inputs, failures } = await findInputs(words, folder);
  const problems: Failure[] = [...failures];
  const files: CheckedFile[] = [];
  for (const input of inputs) {
    try {
      files.push(await checkOne(input, options.fix === true, environment));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error);
    }
  }
  for (const failure of problems) sayFailure(environment, failure);
  if (files.length > 0 || options.format !== 'text') {
    const version = packageVersion(packageFolder);
    output.write(reports[options.format](files, { colour: colour.output, version, folder }));
  }
  const { error, warning } = countBySeverity(files);
  const tooMany = options.maxWarnings !== undefined && warning > options.maxWarnings;
  if (tooMany && error === 0) {
    say(environment, `${counted(warning, 'warning')}, at most ${options.maxWarnings} allowed.`);
  }
  return worst(
    problems.length > 0 ? exitCode.couldNotRun : exitCode.fine,
    error > 0 || tooMany ? exitCode.findings : exitCode.fine,
  );
}

async function checkOne(input: Input, fix: boolean, environment: Environment): Promise<CheckedFile> {
  let text = await readInput(input, environment.input);
  if (fix) text = await mend(input, text);
  return checkText(input.name, text);
}

async function mend({ path, name }: Input, text: string): Promise<string> {
  if (path === undefined)
    throw new Failure('--fix cannot write to standard input. Name a file instead of -.');
  const fixed = applySafeFixes(text);
  if (fixed === text) return text;
  await writeFile(path, fixed).catch((error: unknown) => {
    throw refused(`The file "${name}" cannot be written`, error);
  });
  return fixed;
}
