import { Option } from 'commander';
import { insightTables } from '../../core/insights/insight-tables.ts';
import { type Insights, insightsOf } from '../../core/insights/insights.ts';
import { tableMarkdown, tableText } from '../../core/tables/table-text.ts';
import { visibleJson, visibleText } from '../../core/visible-text.ts';
import type { AddCommand } from '../command.ts';
import { type Environment, type ExitCode, exitCode } from '../environment.ts';
import { asFailure, type Failure } from '../failure.ts';
import { findInputs, readInput } from '../inputs.ts';
import { sayFailure } from '../messages.ts';
import { readReadable } from '../readable.ts';

interface InsightsOptions {
  readonly format: 'text' | 'md' | 'json';
}

export const addInsights: AddCommand = (program, environment, finish) => {
  program
    .command('insights')
    .summary('say what a blueprint says in figures')
    .description(
      'Works out waiting and work, gaps to targets, lowest points, who takes part where, breaks between channels and more.',
    )
    .argument('<files...>', 'files, folders, patterns, or - for standard input')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['text', 'md', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint insights hotel.blueprint.yaml
  service-blueprint insights . --format md > insights.md`,
    )
    .action(async (words: string[], options: InsightsOptions) =>
      finish(await say(words, options, environment)),
    );
};

async function say(
  words: readonly string[],
  { format }: InsightsOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { inputs, failures } = await findInputs(words, environment.folder);
  const problems: Failure[] = [...failures];
  const found: { readonly file: string; readonly insights: Insights }[] = [];
  for (const input of inputs) {
    try {
      const file = readReadable(input.name, await readInput(input, environment.input));
      found.push({ file: input.name, insights: insightsOf(file) });
    } catch (error) {
      problems.push(asFailure(input.name, error));
    }
  }
  for (const failure of problems) sayFailure(environment, failure);
  if (format === 'json') {
    const plain = found.map(({ file, insights }) => ({ file, ...insights }));
    environment.output.write(`${visibleJson(JSON.stringify(plain, null, 2))}\n`);
  } else {
    const written = found.map(({ file, insights }) => inWords(insights.title || file, insights, format));
    environment.output.write(written.join('\n'));
  }
  return problems.length > 0 ? exitCode.couldNotRun : exitCode.fine;
}

function inWords(title: string, insights: Insights, format: 'text' | 'md'): string {
  const tables = insightTables(insights);
  const parts =
    tables.length === 0
      ? ['The blueprint gives no figures yet.\n']
      : tables.map(format === 'md' ? tableMarkdown : tableText);
  return `${format === 'md' ? '# ' : ''}${visibleText(title)}\n\n${parts.join('\n')}`;
}
