import { Option } from 'commander';
import { isBrandName } from '../../core/brand/brand-name.ts';
import { fixedText } from '../../core/fix-all.ts';
import { readBlueprint } from '../../core/index.ts';
import type { RuleLevel } from '../../core/model.ts';
import {
  type CheckedFile,
  checkFile,
  compareFiles,
  countBySeverity,
} from '../../core/report/checked-file.ts';
import { dayOf } from '../../core/values/date.ts';
import { baseFaultOf } from '../base-fault.ts';
import type { BrandOfInput, WantedBrand } from '../brand.ts';
import { BrandsOfRun } from '../brands-of-run.ts';
import type { AddCommand } from '../command.ts';
import { counted } from '../counted.ts';
import { type Environment, type ExitCode, exitCode, worstCode } from '../environment.ts';
import { asFailure, Failure } from '../failure.ts';
import { imagesOf } from '../images-of.ts';
import { findInputs, type Input, readInput, writeBack } from '../inputs.ts';
import { say, sayFailure } from '../messages.ts';
import { ruleLevel, wholeNumber } from '../options.ts';
import { type ReportName, reports } from '../report/index.ts';
import { packageVersion } from '../version.ts';

interface CheckOptions {
  readonly format: ReportName;
  readonly maxWarnings?: number;
  readonly rule?: ReadonlyMap<string, RuleLevel>;
  readonly fix?: true;
  readonly brand?: WantedBrand;
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
    .option(
      '-r, --rule <code=level>',
      'how serious a rule is where a file does not say it itself: error, warning, information, hint or off; for several rules, several times',
      ruleLevel,
    )
    .option('--brand <file>', 'the brand file that is checked too; the nearest one when left out')
    .option('--no-brand', 'check no brand file')
    .option('--fix', 'fix in the files what can be fixed without changing what they mean')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint check hotel.blueprint.yaml
  service-blueprint check . --max-warnings 0
  service-blueprint check . --rule missing-lane=off --rule no-owner=error
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
  const alone: CheckedFile[] = [];
  const { brandOf } = await import('../brand.ts');
  const brandsOfRun = new BrandsOfRun((place) => brandOf(place, options.brand));
  const brands = new Map<string, CheckedFile>();
  const levels = options.rule ?? new Map<string, RuleLevel>();
  for (const input of inputs) {
    try {
      const isBrand = isBrandName(input.within);
      const place = { path: input.path, folder };
      const found = await (isBrand ? brandOf(place, input.path) : brandsOfRun.of(place));
      const brand = found && toChecked(found);
      if (brand !== undefined) brands.set(brand.name, brand);
      if (isBrand) continue;
      alone.push(await checkOne(input, levels, options.fix === true, environment));
    } catch (error) {
      problems.push(asFailure(input.name, error));
    }
  }
  const files = [...compareFiles(alone, levels), ...brands.values()];
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
  return worstCode([
    problems.length > 0 ? exitCode.couldNotRun : exitCode.fine,
    error > 0 || tooMany ? exitCode.findings : exitCode.fine,
  ]);
}

function toChecked({ name, text, problems }: BrandOfInput): CheckedFile {
  return { name, text, problems, isBrand: true };
}

async function checkOne(
  input: Input,
  levels: ReadonlyMap<string, RuleLevel>,
  fix: boolean,
  environment: Environment,
): Promise<CheckedFile> {
  let text = await readInput(input, environment.input);
  if (fix) text = await fixInFile(input, text, levels);
  const file = readBlueprint(text);
  const images = await imagesOf({ path: input.path, folder: environment.folder }, file.model);
  const base = await baseFaultOf(input.path, file.model);
  return checkFile(input.name, file, levels, [], images, dayOf(new Date()), base);
}

async function fixInFile(
  { path, name }: Input,
  text: string,
  levels: ReadonlyMap<string, RuleLevel>,
): Promise<string> {
  if (path === undefined)
    throw new Failure('--fix cannot write to standard input. Name a file instead of -.');
  const fixed = fixedText(text, levels);
  if (fixed !== text) await writeBack(path, name, text, fixed);
  return fixed;
}
