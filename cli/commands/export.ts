import { setImmediate } from 'node:timers/promises';
import { Option } from 'commander';
import { type Density, densities } from '../../core/diagram/density.ts';
import { type PaletteName, palettes } from '../../core/diagram/palette.ts';
import type { PaperName } from '../../core/diagram/paper.ts';
import { type ExportFormat, exportFormatNames } from '../../core/export-formats.ts';
import { type LeavablePart, leavablePartNames } from '../../core/leavable-parts.ts';
import type { WantedBrand } from '../brand.ts';
import type { AddCommand } from '../command.ts';
import { type Environment, type ExitCode, exitCode, worstCode } from '../environment.ts';
import { Exporter } from '../export/exporter.ts';
import { missingCharactersText } from '../export/missing-characters.ts';
import { Progress } from '../export/progress.ts';
import { outputPaths, type Target, targetOf } from '../export/target.ts';
import { templateOf } from '../export/template.ts';
import { sourceFiles, writeExport } from '../export/write.ts';
import { asFailure, Failure } from '../failure.ts';
import { findInputs, type Input, readInput } from '../inputs.ts';
import { say, sayFailure, sayWarning } from '../messages.ts';
import { paperOption, partsOption, scaleFactor } from '../options.ts';

interface ExportOptions {
  readonly out?: string;
  readonly format?: ExportFormat;
  readonly theme?: PaletteName;
  readonly density?: Density;
  readonly view?: string;
  readonly longArrows?: 'drawn' | 'stubs';
  readonly scale: number;
  readonly paper?: PaperName;
  readonly brand?: WantedBrand;
  readonly template?: string;
  readonly without?: readonly LeavablePart[];
  readonly watch?: true;
}

export const addExport: AddCommand = (program, environment, finish) => {
  program
    .command('export')
    .summary('write blueprints as pictures, pages or data')
    .description(
      'Writes blueprints as SVG, PNG, PDF, as a page to look around in (HTML), as slides, as spreadsheets, as Mermaid text, or as the model in JSON.',
    )
    .argument(
      '<files...>',
      'files, folders, patterns such as "docs/**/*.blueprint.yaml", or - for standard input',
    )
    .option(
      '-o, --out <out>',
      'a file, a folder, or - for standard output; beside each blueprint when left out',
    )
    .addOption(
      new Option(
        '-f, --format <format>',
        'what to write; otherwise the ending of OUT decides, or it is svg',
      ).choices(exportFormatNames),
    )
    .addOption(
      new Option(
        '--theme <theme>',
        'colours; print when left out, and for HTML what the reader prefers',
      ).choices(Object.keys(palettes)),
    )
    .addOption(
      new Option(
        '--density <density>',
        'how much pictures and pages say, from an overview to all words; standard when left out',
      ).choices(densities),
    )
    .addOption(
      new Option(
        '--long-arrows <how>',
        'arrows over more than six columns, but for the customer’s path: drawn, or stubs on the cards at their ends with the number of the step',
      )
        .choices(['drawn', 'stubs'])
        .default('drawn'),
    )
    .option(
      '--view <name>',
      'the view that is written, by its name under "views"; its density is taken unless --density says another',
    )
    .option(
      '--brand <file>',
      'the brand file that pictures follow; the nearest blueprint.theme.yaml beside or above each blueprint when left out',
    )
    .option('--no-brand', 'follow no brand file')
    .addOption(
      new Option('--scale <factor>', 'pixels of a PNG for each px of the picture')
        .default(2)
        .argParser(scaleFactor),
    )
    .addOption(
      new Option(
        '--paper <paper>',
        'what a PDF is composed for, or a page of HTML when it is printed: A4 to A0, also as A3-portrait or A3-landscape, slide, or a roll by its width in mm (roll:914); when left out, one page as large as the picture, and A4',
      ).argParser(paperOption),
    )
    .option(
      '--template <deck>',
      'a deck of PowerPoint whose masters slides follow: they stand behind those that it has',
    )
    .addOption(
      new Option(
        '--without <parts>',
        `what is not for everybody, with commas: ${leavablePartNames.join(', ')}; nothing of it is in the file then, whatever the format`,
      ).argParser(partsOption),
    )
    .option('-w, --watch', 'write again whenever a blueprint changes, until Ctrl+C')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint export hotel.blueprint.yaml -o hotel.svg
  service-blueprint export docs -o pictures --format png
  service-blueprint export hotel.blueprint.yaml -o hotel.pdf --paper A3
  service-blueprint export hotel.blueprint.yaml -o board.png --view Board
  service-blueprint export hotel.blueprint.yaml -o hotel.pptx --template client.pptx
  service-blueprint export hotel.blueprint.yaml -o hotel.pdf --without notes,sources,questions
  service-blueprint export hotel.blueprint.yaml -o hotel.html --watch
  cat hotel.blueprint.yaml | service-blueprint export - -o - > hotel.svg`,
    )
    .action(async (words: string[], options: ExportOptions) =>
      finish(await exportAll(words, options, environment)),
    );
};

async function exportAll(
  words: readonly string[],
  options: ExportOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { folder, packageFolder } = environment;
  const { inputs, failures } = await findInputs(words, folder);
  for (const failure of failures) sayFailure(environment, failure);
  if (options.watch && inputs.some(({ path }) => path === undefined)) {
    throw new Failure('Standard input cannot be watched. Name a file instead of -.');
  }
  const target = await targetOf(options.out, options.format, folder);
  const { brand, view, density, longArrows, paper, scale, theme } = options;
  if (paper !== undefined && target.format !== 'pdf' && target.format !== 'html') {
    throw new Failure('--paper is for PDF and HTML. Add "--format pdf", or end the name after -o in .pdf.');
  }
  const written = outputPaths(target, inputs, folder).values();
  const template = await templateOf(options.template, target.format, folder, written);
  const exporter = () =>
    new Exporter({
      theme,
      scale,
      page: paper ?? 'fit',
      packageFolder,
      folder,
      ...(density && { density }),
      ...(view !== undefined && { view }),
      stubs: longArrows === 'stubs',
      ...(brand !== undefined && { brand }),
      ...(template && { template }),
      ...(options.without && { without: options.without }),
    });
  const sources = await sourceFiles(inputs);
  const filesOf = new Map<string, readonly string[]>();
  const oneWith =
    (run: Exporter): ExportOne =>
    (input, path, within) =>
      exportOne({ input, path, sources, filesOf }, target, run, within);

  const code = await exportEach(outputPaths(target, inputs, folder), oneWith(exporter()), environment);
  const all = worstCode([code, failures.length > 0 ? exitCode.couldNotRun : exitCode.fine]);
  if (!options.watch || inputs.length === 0 || code === exitCode.interrupted) return all;
  const { watchInputs } = await import('../export/watch.ts');
  const drawnFrom = ({ path = '' }: Input) => filesOf.get(path) ?? [];
  await watchInputs({ words, inputs, drawnFrom }, environment, async (input) => {
    // What was read for an earlier one may have changed since.
    await oneWith(exporter())(input, outputPaths(target, [input], folder).get(input), environment);
  });
  return exitCode.interrupted;
}

interface Work {
  readonly input: Input;
  readonly path: string | undefined;
  readonly sources: ReadonlyMap<string, string>;
  /** Filled with the files that each input is drawn from besides its own, by its path. */
  readonly filesOf: Map<string, readonly string[]>;
}

type ExportOne = (input: Input, path: string | undefined, environment: Environment) => Promise<ExitCode>;

/** One after the other; with a bar on terminals, which Ctrl+C ends behind the one being written. */
async function exportEach(
  paths: ReadonlyMap<Input, string | undefined>,
  one: ExportOne,
  environment: Environment,
): Promise<ExitCode> {
  const progress = await Progress.open(environment.messages, paths.size);
  const within = { ...environment, messages: progress.messages };
  const codes: ExitCode[] = [];
  let interrupted = false;
  if (progress.shown) {
    void environment.untilInterrupted().then(() => {
      interrupted = true;
    });
  }
  for (const [input, path] of paths) {
    codes.push(await progress.around(input.name, () => one(input, path, within)));
    // Signals are heard between two turns of the loop of events.
    if (progress.shown) await setImmediate();
    if (interrupted) break;
  }
  progress.end();
  return interrupted ? exitCode.interrupted : worstCode(codes);
}

/** Says what goes wrong with one blueprint, so that the others are still written. */
async function exportOne(
  { input, path, sources, filesOf }: Work,
  { format }: Target,
  exporter: Exporter,
  environment: Environment,
): Promise<ExitCode> {
  try {
    const text = await readInput(input, environment.input);
    const {
      data,
      missing,
      notice,
      offer,
      drawnFrom = [],
      brandProblems,
    } = await exporter.export(input, text, format);
    filesOf.set(input.path ?? input.name, drawnFrom);
    if (notice !== undefined) sayWarning(environment, `${input.name}  ${notice}`);
    if (missing.length > 0) {
      sayWarning(environment, `${input.name}  ${missingCharactersText(missing, format)}`);
    }
    for (const { start, message } of brandProblems?.problems ?? []) {
      sayWarning(environment, `${brandProblems?.name}:${start.line}:${start.column}  ${message}`);
    }
    const name = await writeExport(data, path, sources, environment);
    if (name !== undefined) say(environment, `Wrote ${name}`);
    if (name !== undefined && offer !== undefined) say(environment, `${input.name}  ${offer}`);
    return exitCode.fine;
  } catch (error) {
    const failure = asFailure(input.name, error);
    sayFailure(environment, failure);
    return failure.exitCode;
  }
}
