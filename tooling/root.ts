import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder of what scripts and tests install or write for themselves; not in git. */
export const cache = join(root, '.vscode-test');
