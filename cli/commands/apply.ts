import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { SheetChange } from '../../core/import/apply/sheet-change.ts';
import { titleOfFile } from '../../core/import/title-of-file.ts';
import {
  adviceOnSheets,
  importFormatNames,
  importFormatOf,
  importFormats,
} from '../../core/import-formats.ts';
import { visibleJson } from '../../core/visible-text.ts';
import type { AddCommand } from '../command.ts';
import { counted } from '../counted.ts';
import { type Environment, type ExitCode, exitCode } from '../environment.ts';
import { Failure } from '../failure.ts';
import { importedBytes, loadReaders } from '../import.ts';
import { findInputs, readInput, writeBack } from '../inputs.ts';
import { say, sayFailure, sayWarning } from '../messages.ts';
import { readReadable } from '../readable.ts';

interface ApplyOptions {
  readonly list?: true;
  readonly take?: readonly number[] | 'all';
  readonly json?: true;
}

export const addApply: AddCommand = (program, environment, finish) => {
  program
    .command('apply')
    .summary('take over what somebody has changed in a spreadsheet')
    .description(
      'Takes over what a spreadsheet says otherwise than a blueprint, as the smallest changes of its text: comments, arrows and keys that the sheet does not have stay. Rows are known by the ids that our export hides in them, those of others by name and place. What has no row any more is only removed when --take names it.',
    )
    .argument('<sheet>', 'a workbook for Excel, CSV or TSV')
    .argument('<blueprint>', 'the blueprint, which is changed')
    .option('--list', 'only list the changes, with their numbers')
    .option('--take <numbers>', 'the changes to take, as in 1,3-5, or all', numbers)
    .option('--json', 'write the changes as JSON to standard output')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint apply hotel.xlsx hotel.blueprint.yaml --list
  service-blueprint apply hotel.xlsx hotel.blueprint.yaml
  service-blueprint apply hotel.xlsx hotel.blueprint.yaml --take 1,3-5`,
    )
    .action(async (sheet: string, blueprint: string, options: ApplyOptions) =>
      finish(await applySheet(sheet, blueprint, options, environment)),
    );
};

async function applySheet(
  sheet: string,
  blueprint: string,
  options: ApplyOptions,
  environment: Environment,
): Promise<ExitCode> {
  const format = importFormatOf(sheet);
  if (format === undefined || !importFormats[format].sheets) {
    const advice = adviceOnSheets(sheet);
    if (advice !== undefined) throw new Failure(`"${sheet}" is of a kind that is not read. ${advice}`);
    const known = importFormatNames.flatMap((name) =>
      importFormats[name].sheets ? importFormats[name].endings : [],
    );
    throw new Failure(`"${sheet}" is no spreadsheet by its ending. It has to be one of ${known.join(', ')}.`);
  }
  const { inputs, failures } = await findInputs([blueprint], environment.folder);
  const [input, ...others] = inputs;
  if (failures[0] !== undefined) throw failures[0];
  if (input?.path === undefined || others.length > 0)
    throw new Failure('Name one blueprint, which is a file.');
  const text = await readInput(input, environment.input);
  const file = readReadable(input.name, text);
  const bytes = await importedBytes(sheet, environment);
  const title = titleOfFile(basename(sheet));
  const read = await loadReaders(environment).readFile({ bytes, format, title });
  if ('refused' in read) throw new Failure(`"${sheet}" was not read. ${read.refused}`);
  if (read.kind !== 'sheets') throw new Failure(`"${sheet}" is no spreadsheet.`);
  const { workbook } = read;
  const { changeLine, sheetChanges, takeChanges } = await import('../importing.ts');
  const { changes, notes } = sheetChanges(file, workbook);
  for (const note of [...workbook.notes, ...notes]) sayWarning(environment, note);
  const taken = chosen(changes, options);
  if (options.json) {
    const told = changes.map(({ kind, where, what, before, after }, at) => ({
      ...{ number: at + 1, kind, where, what, before, after },
      taken: taken.has(at) && !options.list,
    }));
    environment.output.write(`${visibleJson(JSON.stringify(told, null, 2))}\n`);
  } else {
    for (const [at, change] of changes.entries()) {
      const mark = taken.has(at) || options.list ? '' : '  (left)';
      say(
        { ...environment, messages: environment.output },
        `${String(at + 1).padStart(3)}  ${changeLine(change)}${mark}`,
      );
    }
  }
  if (changes.length === 0) say(environment, `"${sheet}" and ${input.name} say the same.`);
  if (options.list || taken.size === 0) return exitCode.fine;
  const { text: after, refused } = takeChanges(
    file,
    changes.filter((_, at) => taken.has(at)),
  );
  for (const why of refused) sayFailure(environment, new Failure(why));
  if (after !== text) {
    await writeBack(input.path, input.name, text, after);
    say(environment, `Changed ${input.name}: ${counted(taken.size - refused.length, 'change')} taken over.`);
  }
  return refused.length > 0 ? exitCode.findings : exitCode.fine;
}

/** All but removals, when nobody says which. */
function chosen(changes: readonly SheetChange[], { take }: ApplyOptions): ReadonlySet<number> {
  if (take === undefined) return new Set(changes.flatMap(({ kind }, at) => (kind === 'remove' ? [] : [at])));
  if (take === 'all') return new Set(changes.keys());
  const wrong = take.find((number) => number > changes.length);
  if (wrong !== undefined)
    throw new Failure(`There is no change ${wrong}: there are ${changes.length}. See --list.`);
  return new Set(take.map((number) => number - 1));
}

function numbers(words: string): readonly number[] | 'all' {
  if (words.trim() === 'all') return 'all';
  return words.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 1 || to < from) {
      throw new InvalidArgumentError('It has to be numbers of the list, as in 1,3-5, or all.');
    }
    return Array.from({ length: Math.min(to - from + 1, 10_000) }, (_, at) => from + at);
  });
}
