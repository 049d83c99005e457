import { Option } from 'commander';
import type { BlueprintFile } from '../../core/blueprint-file.ts';
import { palettes } from '../../core/diagram/palette.ts';
import { svgFile } from '../../core/diagram/svg-file.ts';
import { darkKeys } from '../../core/impact/dark-keys.ts';
import { type Impact, impactOf } from '../../core/impact/impact.ts';
import {
  type ImpactReport,
  impactReport,
  impactSentence,
  impactTable,
} from '../../core/impact/impact-report.ts';
import { switchableCalled } from '../../core/impact/switchables.ts';
import { tableMarkdown, tableText } from '../../core/tables/table-text.ts';
import { visibleJson, visibleText } from '../../core/visible-text.ts';
import type { AddCommand } from '../command.ts';
import { type Environment, type ExitCode, exitCode } from '../environment.ts';
import { asFailure, Failure } from '../failure.ts';
import { findInputs, readInput } from '../inputs.ts';
import { sayFailure } from '../messages.ts';
import { readReadable } from '../readable.ts';

interface ImpactOptions {
  readonly off: string;
  readonly format: 'text' | 'md' | 'json' | 'svg';
}

/** The impact in one file. */
interface FileImpact {
  readonly name: string;
  readonly file: BlueprintFile;
  readonly impact: Impact;
  readonly report: ImpactReport;
}

export const addImpact: AddCommand = (program, environment, finish) => {
  program
    .command('impact')
    .summary('say what depends on a system, an actor, a channel or a process')
    .description(
      'Switches something off, and says everything that depends on it: what goes dark, because of what.',
    )
    .argument('<files...>', 'files, folders, patterns, or - for standard input')
    .requiredOption(
      '--off <id>',
      'its id or name; system:ID, actor:ID, channel:ID or process:ID where that is not clear',
    )
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['text', 'md', 'json', 'svg'])
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint impact hotel.blueprint.yaml --off registration
  service-blueprint impact . --off actor:clerk --format md
  service-blueprint impact hotel.blueprint.yaml --off phone --format svg > dark.svg`,
    )
    .action(async (words: string[], options: ImpactOptions) =>
      finish(await say(words, options, environment)),
    );
};

async function say(
  words: readonly string[],
  { off, format }: ImpactOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { inputs, failures } = await findInputs(words, environment.folder);
  if (format === 'svg' && inputs.length > 1)
    throw new Failure('A picture is of one blueprint. Name one file, or choose another format.');
  const problems: Failure[] = [...failures];
  const absent: string[] = [];
  const found: FileImpact[] = [];
  for (const input of inputs) {
    try {
      const file = readReadable(input.name, await readInput(input, environment.input));
      const wanted = switchableCalled(file.model, off);
      if ('problem' in wanted) {
        absent.push(`${input.name}  ${wanted.problem}`);
        continue;
      }
      const impact = impactOf(file, wanted);
      found.push({ name: input.name, file, impact, report: impactReport(impact, file) });
    } catch (error) {
      problems.push(asFailure(input.name, error));
    }
  }
  // A blueprint of several that does not know it does not depend on it.
  if (found.length === 0) for (const one of absent) problems.push(new Failure(one));
  for (const failure of problems) sayFailure(environment, failure);
  if (found.length > 0) environment.output.write(written(found, format));
  return problems.length > 0 ? exitCode.couldNotRun : exitCode.fine;
}

function written(found: readonly FileImpact[], format: ImpactOptions['format']): string {
  switch (format) {
    case 'json':
      return `${visibleJson(
        JSON.stringify(
          found.map(({ name, report }) => ({ file: name, ...report })),
          null,
          2,
        ),
      )}\n`;
    case 'svg':
      return found.map(pictureOf).join('');
    case 'md':
      return found
        .map(({ name, report }) => {
          const table = report.dark.length === 0 ? '' : `\n${tableMarkdown(impactTable(report))}`;
          return `## ${name}\n\n${impactSentence(report)}\n${table}`;
        })
        .join('\n');
    case 'text':
      return found
        .map(({ name, report }) => {
          const table = report.dark.length === 0 ? '' : `\n${tableText(impactTable(report))}`;
          return `${visibleText(`${name}: ${impactSentence(report)}`)}\n${table}`;
        })
        .join('\n');
  }
}

function pictureOf({ file, impact, report }: FileImpact): string {
  const { picture } = file.drawn;
  const note = [picture.header.note, impactSentence(report)].filter(Boolean).join(' ');
  return svgFile({ ...picture, header: { ...picture.header, note } }, palettes.print, {
    dark: darkKeys(impact, file),
  });
}
