import { Command, CommanderError } from 'commander';
import { visibleText } from '../core/visible-text.ts';
import type { AddCommand } from './command.ts';
import { addApply } from './commands/apply.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addExport } from './commands/export.ts';
import { addFindings } from './commands/findings.ts';
import { addFormat } from './commands/format.ts';
import { addImpact } from './commands/impact.ts';
import { addImport } from './commands/import.ts';
import { addInsights } from './commands/insights.ts';
import { addLsp } from './commands/lsp.ts';
import { addMcp } from './commands/mcp.ts';
import { addNew } from './commands/new.ts';
import { addSchema } from './commands/schema.ts';
import { type Environment, type ExitCode, exitCode } from './environment.ts';
import { Failure } from './failure.ts';
import { sayFailure } from './messages.ts';
import { packageVersion } from './version.ts';

const commands: readonly AddCommand[] = [
  addCheck,
  addCompare,
  addExport,
  addImport,
  addApply,
  addFindings,
  addFormat,
  addImpact,
  addInsights,
  addNew,
  addSchema,
  addLsp,
  addMcp,
];

/** Runs the command that the words ask for. Resolves to the exit code. */
export async function run(words: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const program = new Command('service-blueprint')
    .description('Service blueprints as text: checked, put in order, and drawn.')
    .version(packageVersion(environment.packageFolder), '-V, --version')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => environment.output.write(text),
      writeErr: (text) => environment.messages.write(text),
      // What it quotes is what somebody typed, or a program that passes on names.
      outputError: (text, write) => write(visibleLines(text)),
      getOutHasColors: () => environment.colour.output,
      getErrHasColors: () => environment.colour.messages,
    })
    .addHelpText(
      'after',
      `
Examples:
  service-blueprint new hotel
  service-blueprint check .
  service-blueprint export hotel.blueprint.yaml -o hotel.svg

Exit codes: 0 fine, 1 something is wrong in a blueprint, 2 it could not run.`,
    );
  for (const add of commands) {
    add(program, environment, (end) => {
      code = end;
    });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    // The parser has said what is wrong, or what help was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.couldNotRun;
    if (!(error instanceof Failure)) throw error;
    sayFailure(environment, error);
    return error.exitCode;
  }
}

/** The only line breaks that the parser makes itself are at the end and before what somebody may have meant. */
function visibleLines(text: string): string {
  const [, said = '', meant = ''] = /^([\s\S]*?)(\n\(Did you mean [^\n]*\))?\n?$/.exec(text) ?? [];
  return `${visibleText(said)}${meant}\n`;
}
