import { resolve } from 'node:path';
import { Option } from 'commander';
import { comparisonHtml } from '../../core/compare/html.ts';
import { comparisonJson } from '../../core/compare/json.ts';
import { comparisonMarkdown } from '../../core/compare/markdown.ts';
import { markedSvg, whyNotMarked } from '../../core/compare/picture.ts';
import { type Comparison, compareBlueprints } from '../../core/compare.ts';
import { type Density, densities } from '../../core/diagram/density.ts';
import { type PaletteName, palettes } from '../../core/diagram/palette.ts';
import { readBlueprint } from '../../core/index.ts';
import type { AddCommand } from '../command.ts';
import { readGitSides, readSides, type Sides } from '../compare/sides.ts';
import { comparisonText } from '../compare/text.ts';
import { type Environment, type ExitCode, exitCode } from '../environment.ts';
import { sourceFiles, writeExport } from '../export/write.ts';
import { Failure } from '../failure.ts';
import { say } from '../messages.ts';

const formats = ['text', 'md', 'json', 'svg', 'html'] as const;

interface CompareOptions {
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly git?: true;
  readonly theme?: PaletteName;
  readonly density?: Density;
}

export const addCompare: AddCommand = (program, environment, finish) => {
  program
    .command('compare')
    .summary('say what two blueprints differ in')
    .description(
      'Says what two blueprints differ in, by what they mean and not by their lines, and what a to-be takes. Ends with 0 when they say the same, with 1 when they differ.',
    )
    .argument(
      '<files...>',
      'the blueprint before and the one after; one alone is compared with the one that it is based-on',
    )
    .addOption(new Option('-f, --format <format>', 'how it is said').choices(formats).default('text'))
    .option('-o, --out <file>', 'a file; standard output when left out')
    .addOption(
      new Option('--theme <theme>', 'colours of SVG and HTML; print when left out').choices(
        Object.keys(palettes),
      ),
    )
    .addOption(
      new Option('--density <density>', 'how much the picture says; standard when left out').choices(
        densities,
      ),
    )
    .option('--git', 'take the arguments that git gives to an external diff, and end with 0 as it wants')
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint compare hotel.blueprint.yaml hotel-to-be.blueprint.yaml
  service-blueprint compare hotel-to-be.blueprint.yaml --format md
  git show HEAD:hotel.blueprint.yaml | service-blueprint compare - hotel.blueprint.yaml
  git config diff.blueprint.command "service-blueprint compare --git"`,
    )
    .action(async (words: string[], options: CompareOptions) =>
      finish(await compare(words, options, environment)),
    );
};

async function compare(
  words: readonly string[],
  options: CompareOptions,
  environment: Environment,
): Promise<ExitCode> {
  const sides = await (options.git ? readGitSides(words, environment) : readSides(words, environment));
  const { before, after } = sides;
  const comparison = compareBlueprints(readBlueprint(before.text), readBlueprint(after.text));
  const path =
    options.out === undefined || options.out === '-' ? undefined : resolve(environment.folder, options.out);
  const inputs = [before, after].map((side) => ({ ...side, within: side.name }));
  const data = dataOf(comparison, sides, options, environment);
  const name = await writeExport(data, path, await sourceFiles(inputs), environment);
  if (name !== undefined) say(environment, `Wrote ${name}`);
  return comparison.differences.length === 0 || options.git ? exitCode.fine : exitCode.findings;
}

function dataOf(
  comparison: Comparison,
  { before, after }: Sides,
  { format, theme, density }: CompareOptions,
  { colour }: Environment,
): string {
  const names = { before: before.name, after: after.name };
  const look = { ...(theme && { theme }), ...(density && { density }) };
  switch (format) {
    case 'text':
      return comparisonText(comparison, names, colour.output);
    case 'md':
      return comparisonMarkdown(comparison, names);
    case 'json':
      return comparisonJson(comparison, names);
    case 'html':
      return comparisonHtml(comparison, names, look);
    case 'svg': {
      const undrawn = whyNotMarked(comparison);
      if (undrawn !== undefined) throw new Failure(undrawn);
      return markedSvg(comparison, look);
    }
  }
}
