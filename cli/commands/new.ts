import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Option } from 'commander';
import { type BeginningKind, beginningOf, beginnings } from '../../core/beginnings.ts';
import { isBlueprintName } from '../../core/blueprint-name.ts';
import { templateTitle } from '../../core/template.ts';
import { toBe } from '../../core/to-be.ts';
import { systemCode } from '../../disk/system-code.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import type { AddCommand } from '../command.ts';
import { type Environment, exitCode } from '../environment.ts';
import { asFailure, Failure, notWritten } from '../failure.ts';
import { say } from '../messages.ts';

const examples = ['clinic', 'fast-food', 'appliance'] as const;

interface NewOptions {
  readonly kind: BeginningKind | 'pair' | 'example';
  readonly title?: string;
  readonly persona?: string;
  readonly example: (typeof examples)[number];
  readonly toBeOf?: string;
}

export const addNew: AddCommand = (program, environment, finish) => {
  program
    .command('new')
    .summary('begin a blueprint')
    .description(
      'Writes a blueprint to begin with, or a to-be of one that is there. A file that is there already is left alone.',
    )
    .argument(
      '[file]',
      'where to write it; .blueprint.yaml is added when it is missing; - for standard output',
      'service',
    )
    .addOption(
      new Option('-k, --kind <kind>', 'what to begin with')
        .choices([...Object.keys(beginnings), 'pair', 'example'])
        .default('whole'),
    )
    .option('--title <title>', 'the service, as its customers would call it')
    .option('--persona <name>', 'whose journey it is')
    .addOption(
      new Option('--example <name>', 'the example of --kind example').choices(examples).default('clinic'),
    )
    .option('--to-be-of <file>', 'a blueprint that is copied, to be changed into the service that is wanted')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint new hotel
  service-blueprint new docs/hotel.blueprint.yaml --kind journey --title "Hotel stay"
  service-blueprint new hotel --kind pair
  service-blueprint new hotel-to-be --to-be-of hotel.blueprint.yaml`,
    )
    .action(async (file: string, options: NewOptions) => {
      await begin(file, options, environment);
      finish(exitCode.fine);
    });
};

async function begin(file: string, options: NewOptions, environment: Environment): Promise<void> {
  const { folder } = environment;
  if (file === '-') {
    if (options.kind === 'pair' && options.toBeOf === undefined) {
      throw new Failure('A pair is two files. Name the first one instead of -.');
    }
    environment.output.write(await textOf(options, folder, environment));
    return;
  }
  const name = blueprintNamed(file);
  const place = resolve(folder, name);
  const text = await textOf(options, dirname(place), environment);
  const isPair = options.kind === 'pair' && options.toBeOf === undefined;
  await writeFresh(place, name, text);
  say(environment, `Wrote ${name}`);
  if (!isPair) return;
  const second = name.replace(/(\.blueprint\.ya?ml)$/i, '-to-be$1');
  await writeFresh(resolve(folder, second), second, copied(text, basename(name)));
  say(environment, `Wrote ${second}`);
}

function blueprintNamed(file: string): string {
  return isBlueprintName(file) ? file : `${file.replace(/\.ya?ml$/i, '')}.blueprint.yaml`;
}

/** @param at the folder that the text is written into */
async function textOf(
  { kind, title, persona, example, toBeOf }: NewOptions,
  at: string,
  { folder, packageFolder }: Environment,
): Promise<string> {
  if (toBeOf !== undefined) {
    const source = resolve(folder, toBeOf);
    return copied(await read(source, toBeOf), relative(at, source).split(sep).join('/'));
  }
  if (kind === 'example') {
    return read(join(packageFolder, 'dist', 'examples', `${example}.blueprint.yaml`), example);
  }
  return beginningOf(kind === 'pair' ? 'whole' : kind, title ?? templateTitle, persona);
}

function copied(text: string, basedOn: string): string {
  const made = toBe(text, basedOn);
  if ('refused' in made) throw new Failure(`There is no to-be of "${basedOn}": ${made.refused}`);
  return made.text;
}

async function read(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw asFailure(name, error);
  }
}

async function writeFresh(path: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, text, { fresh: true });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') {
      throw new Failure(`"${name}" is there already and was left alone. Choose another name.`);
    }
    throw notWritten(name, error);
  }
}
