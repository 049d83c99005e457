import { join } from 'node:path';
import { type Environment, exitCode } from './environment.ts';
import { systemCode } from './failure.ts';
import { run } from './program.ts';

const { stdin, stdout, stderr, env } = process;

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
  colour: { output: coloured(stdout), messages: coloured(stderr) },
  untilInterrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    // Who reads has seen enough, as with `| head`.
    if (systemCode(error) === 'EPIPE') process.exit();
    throw error;
  });
}

run(process.argv.slice(2), environment).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(
      `This is a mistake of service-blueprint itself:\n${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = exitCode.couldNotRun;
  },
);
