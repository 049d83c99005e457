import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Option } from 'commander';
import { isBlueprintName } from '../../core/blueprint-name.ts';
import type { ImportChoices, Orientation } from '../../core/import/choices.ts';
import { titleOfFile } from '../../core/import/title-of-file.ts';
import {
  adviceOnSheets,
  type ImportFormat,
  importFormatNames,
  importFormatOf,
} from '../../core/import-formats.ts';
import { visibleJson } from '../../core/visible-text.ts';
import { systemCode } from '../../disk/system-code.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import type { AddCommand } from '../command.ts';
import { type Environment, type ExitCode, exitCode } from '../environment.ts';
import { Failure, notWritten } from '../failure.ts';
import { importedBytes, loadReaders } from '../import.ts';
import { say } from '../messages.ts';
import { wholeNumber } from '../options.ts';

interface ImportOptions {
  readonly out?: string;
  readonly format?: ImportFormat;
  readonly sheet?: string;
  readonly range?: string;
  readonly header?: number;
  readonly orientation?: Orientation;
  readonly title?: string;
  readonly mapping?: string;
  readonly json?: true;
}

export const addImport: AddCommand = (program, environment, finish) => {
  program
    .command('import')
    .summary('make a blueprint of a spreadsheet, or of a journey of another tool')
    .description(
      'Makes a blueprint of a spreadsheet (a matrix of lanes and steps, or a list of cards), of a user journey of Mermaid, of swimlanes of draw.io, or of JSON with a mapping. Says what was understood; what could not be placed is kept as comments. A blueprint that is there already is left alone.',
    )
    .argument('<file>', 'the file, or - for what is pasted into standard input')
    .option('-o, --out <file>', 'the blueprint, or - for standard output; beside the file when left out')
    .addOption(
      new Option('-f, --format <format>', 'what it is; otherwise the ending of the file decides').choices(
        importFormatNames,
      ),
    )
    .option('--title <title>', 'the title of the blueprint')
    .option('--sheet <name>', 'the sheet that is read')
    .option('--range <range>', 'the part of the sheet that is read, as in B2:H20')
    .option(
      '--header <number>',
      'the row with the heads, from 1; the column when steps go across; needs --orientation',
      wholeNumber,
    )
    .addOption(
      new Option('--orientation <orientation>', 'steps side by side, or below each other').choices([
        'across',
        'down',
      ]),
    )
    .option('--mapping <file>', 'where in JSON stages, steps and cards are; in YAML or JSON')
    .option('--json', 'write what was understood as JSON to standard output')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint import workshop.xlsx
  service-blueprint import journey.csv -o bank.blueprint.yaml
  service-blueprint import workshop.xlsx --sheet "Day 2" --range B3:K14
  service-blueprint import swimlanes.drawio
  service-blueprint import export.json --mapping mapping.yaml
  pbpaste | service-blueprint import - -o -`,
    )
    .action(async (file: string, options: ImportOptions) =>
      finish(await importOne(file, options, environment)),
    );
};

async function importOne(file: string, options: ImportOptions, environment: Environment): Promise<ExitCode> {
  const isPasted = file === '-';
  const format = options.format ?? (isPasted ? 'csv' : importFormatOf(file));
  if (format === undefined) {
    const advice = adviceOnSheets(file);
    if (advice !== undefined) throw new Failure(`"${file}" is of a kind that is not read. ${advice}`);
    throw new Failure(
      `What "${file}" is does not follow from its ending. Say it with --format: ${importFormatNames.join(', ')}.`,
    );
  }
  const title = isPasted ? 'Pasted blueprint' : titleOfFile(basename(file));
  const bytes = isPasted ? await buffer(environment.input) : await importedBytes(file, environment);
  const choices = choicesOf(options);
  const mapping =
    options.mapping === undefined ? undefined : String(await importedBytes(options.mapping, environment));
  const read = await loadReaders(environment).readFile({ bytes, format, title });
  const { accountText, importRead } = await import('../importing.ts');
  const question = { format, title, choices, ...(mapping !== undefined && { mapping }) };
  const imported = 'refused' in read ? read : importRead(read, question);
  const name = isPasted ? 'standard input' : file;
  if ('refused' in imported) throw new Failure(`"${name}" was not imported. ${imported.refused}`);
  const { text, account, understanding } = imported;
  const out = options.out ?? (isPasted ? '-' : outOf(file));
  if (options.json) {
    const { blueprint: _, ...told } = understanding ?? { ...account, blueprint: undefined };
    environment.output.write(`${visibleJson(JSON.stringify(told, null, 2))}\n`);
  } else environment.messages.write(accountText(account, understanding));
  if (out === '-') {
    if (!options.json) environment.output.write(text);
  } else say(environment, `Wrote ${await written(out, text, environment.folder)}`);
  return exitCode.fine;
}

/** Whoever counts rows and columns counts from 1. */
function choicesOf({ title, sheet, range, header, orientation }: ImportOptions): ImportChoices {
  if (header !== undefined && orientation === undefined)
    throw new Failure(
      '--header needs --orientation: a row of heads is above steps that go down, a column before those that go across.',
    );
  return {
    ...(title !== undefined && { title }),
    ...(sheet !== undefined && { sheet }),
    ...(range !== undefined && { range }),
    ...(header !== undefined && { header: header - 1 }),
    ...(orientation !== undefined && { orientation }),
  };
}

function outOf(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.blueprint.yaml`);
}

async function written(out: string, text: string, folder: string): Promise<string> {
  const name = isBlueprintName(out) ? out : `${out.replace(/\.ya?ml$/i, '')}.blueprint.yaml`;
  const path = resolve(folder, name);
  try {
    await writeWhole(path, text, { fresh: true });
  } catch (error) {
    if (systemCode(error) === 'EEXIST')
      throw new Failure(
        `"${name}" is there already and was left alone. Choose another name with -o, or take over what has changed with "service-blueprint apply".`,
      );
    throw notWritten(name, error);
  }
  const short = relative(folder, path);
  return short.startsWith('..') ? path : short;
}
