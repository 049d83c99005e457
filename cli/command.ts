import type { Command as Parser } from 'commander';
import type { Environment, ExitCode } from './environment.ts';

/** A callback that ends a command with its exit code. */
export type Finish = (code: ExitCode) => void;

/** Adds a command to the program; the command calls `finish` at its end. */
export type AddCommand = (program: Parser, environment: Environment, finish: Finish) => void;
