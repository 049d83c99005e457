import type { Command as Parser } from 'commander';
import type { Environment, ExitCode } from './environment.ts';

/** What a command reports when it is through. */
export type Finish = (code: ExitCode) => void;

/** Adds a command to the program; the command calls `finish` at its end. */
export type AddCommand = (program: Parser, environment: Environment, finish: Finish) => void;
