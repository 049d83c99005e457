import { join } from 'node:path';
import { visibleText } from '../core/visible-text.ts';
import { systemCode } from '../disk/system-code.ts';
import { type Environment, type ExitCode, exitCode, worstCode } from './environment.ts';
import { refused } from './failure.ts';
import { sayFailure } from './messages.ts';
import { openOutput } from './output.ts';
import { run } from './program.ts';

const { stdin, stderr, env } = process;
const stdout = openOutput(process.stdout);

/** https://no-color.org, and what is not a terminal gets none. */
function coloured(stream: NodeJS.WriteStream): boolean {
  if (env.NO_COLOR) return false;
  return (stream.isTTY && env.TERM !== 'dumb') || Boolean(env.FORCE_COLOR && env.FORCE_COLOR !== '0');
}

const environment: Environment = {
  folder: process.cwd(),
  // This file is built into the folder `dist` of the package.
  packageFolder: join(__dirname, '..'),
  input: stdin,
  output: stdout,
  messages: stderr,
  colour: { output: coloured(process.stdout), messages: coloured(stderr) },
  untilInterrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

/** The exit codes of writing the output and of the command; the process ends with the worse of them. */
let outputCode: ExitCode = exitCode.fine;
let commandCode: ExitCode = exitCode.fine;
let hasEnded = false;

function outputFailed(error: Error): void {
  // Who reads has seen enough, as with `| head`. A command still comes to its end; a server has nobody to serve.
  if (systemCode(error) === 'EPIPE') {
    if (hasEnded) process.exit();
    return;
  }
  if (outputCode !== exitCode.fine) return;
  outputCode = exitCode.couldNotRun;
  process.exitCode = worstCode([commandCode, outputCode]);
  sayFailure(environment, refused('The output cannot be written', error));
}
// Servers write to the stream of the process itself.
for (const stream of new Set([stdout, process.stdout])) stream.on('error', outputFailed);
// Without messages there is nobody to tell.
stderr.on('error', () => undefined);

run(process.argv.slice(2), environment).then(
  (code) => {
    hasEnded = true;
    commandCode = code;
    process.exitCode = worstCode([commandCode, outputCode]);
  },
  (error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = told.split('\n').map(visibleText);
    stderr.write(`This is a mistake of service-blueprint itself:\n${lines.join('\n')}\n`);
    commandCode = exitCode.couldNotRun;
    process.exitCode = worstCode([commandCode, outputCode]);
  },
);
