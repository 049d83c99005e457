import { Option } from 'commander';
import type { FindingKind } from '../../core/analysis.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { type FindingFilter, filterFindings } from '../../core/findings/filter.ts';
import { impactPlot } from '../../core/findings/plot.ts';
import { findingsRegister } from '../../core/findings/register.ts';
import {
  type FileFindings,
  registerMarkdown,
  shortRegister,
  wholeRegister,
} from '../../core/findings/register-table.ts';
import { findingWords } from '../../core/findings/words.ts';
import type { FindingStatus } from '../../core/model.ts';
import { findingStatuses } from '../../core/schema/choices.ts';
import { tableCsv, tableText } from '../../core/tables/table-text.ts';
import { dayOf } from '../../core/values/date.ts';
import { visibleJson } from '../../core/visible-text.ts';
import type { AddCommand } from '../command.ts';
import { counted } from '../counted.ts';
import { type Environment, type ExitCode, exitCode, worstCode } from '../environment.ts';
import { asFailure, type Failure } from '../failure.ts';
import { findInputs, readInput } from '../inputs.ts';
import { sayFailure } from '../messages.ts';
import { wholeNumber } from '../options.ts';

interface FindingsOptions {
  readonly format: 'text' | 'csv' | 'xlsx' | 'md' | 'json';
  readonly kind?: readonly FindingKind[];
  readonly status?: readonly FindingStatus[];
  readonly owner?: string;
  readonly stage?: string;
  readonly department?: string;
  readonly system?: string;
  readonly severity?: number;
  readonly overdue?: true;
  readonly fail?: true;
}

export const addFindings: AddCommand = (program, environment, finish) => {
  program
    .command('findings')
    .summary('list what was found: pains, opportunities, ideas, questions, fail points')
    .description('Lists what was found in blueprints, with who looks after it and how far it is.')
    .argument('<files...>', 'files, folders, patterns, or - for standard input')
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['text', 'csv', 'xlsx', 'md', 'json'])
        .default('text'),
    )
    .addOption(new Option('--kind <kinds...>', 'only of these kinds').choices(Object.keys(findingWords)))
    .addOption(
      new Option('--status <words...>', 'only so far').choices(findingStatuses.map(({ value }) => value)),
    )
    .option('--owner <name>', 'only what this person or department looks after')
    .option('--stage <name>', 'only of this stage')
    .option('--department <name>', 'only where this department takes part')
    .option('--system <name>', 'only where this system is used')
    .option('--severity <number>', 'only at least so severe, from 1 to 5', wholeNumber)
    .option('--overdue', 'only what its day has passed of')
    .option('--fail', 'exit with 1 when there is any')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint findings .
  service-blueprint findings . --format csv > findings.csv
  service-blueprint findings . --format xlsx > findings.xlsx
  service-blueprint findings . --overdue --fail
  service-blueprint findings hotel.blueprint.yaml --kind pain --severity 4`,
    )
    .action(async (words: string[], options: FindingsOptions) =>
      finish(await list(words, options, environment)),
    );
};

async function list(
  words: readonly string[],
  options: FindingsOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { inputs, failures } = await findInputs(words, environment.folder);
  const problems: Failure[] = [...failures];
  const today = dayOf(new Date());
  const filter = filterOf(options);
  const files: FileFindings[] = [];
  for (const input of inputs) {
    try {
      const file = readBlueprint(await readInput(input, environment.input));
      files.push({ name: input.name, findings: filterFindings(findingsRegister(file, today), filter) });
    } catch (error) {
      problems.push(asFailure(input.name, error));
    }
  }
  for (const failure of problems) sayFailure(environment, failure);
  if (inputs.length > 0) environment.output.write(await written(files, options.format, environment));
  const isAny = files.some(({ findings }) => findings.length > 0);
  return worstCode([
    problems.length > 0 ? exitCode.couldNotRun : exitCode.fine,
    options.fail === true && isAny ? exitCode.findings : exitCode.fine,
  ]);
}

function filterOf({ kind, status, overdue, format: _, fail: __, ...names }: FindingsOptions): FindingFilter {
  return {
    ...names,
    ...(kind && { kinds: kind }),
    ...(status && { statuses: status }),
    ...(overdue && { isOverdue: true as const }),
  };
}

async function written(
  files: readonly FileFindings[],
  format: FindingsOptions['format'],
  { packageFolder }: Environment,
): Promise<string | Uint8Array> {
  const all = files.flatMap(({ name, findings }) => findings.map((one) => ({ file: name, ...one })));
  switch (format) {
    case 'csv':
      return tableCsv(wholeRegister(files));
    case 'xlsx': {
      const { toWorkbook } = await import('../export/office.ts');
      return toWorkbook(wholeRegister(files), packageFolder);
    }
    case 'md':
      return registerMarkdown(files);
    case 'json': {
      const plot = impactPlot(all).map(({ findings, ...point }) => ({
        ...point,
        findings: findings.map(({ file, id }) => ({ file, id })),
      }));
      return `${visibleJson(JSON.stringify({ findings: all, plot }, null, 2))}\n`;
    }
    case 'text': {
      const total = `${counted(all.length, 'finding')} in ${counted(files.length, 'blueprint')}.\n`;
      return all.length === 0 ? total : `${tableText(shortRegister(files))}\n${total}`;
    }
  }
}
