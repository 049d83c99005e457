import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddCommand } from '../command.ts';
import { exitCode } from '../environment.ts';

export const addSchema: AddCommand = (program, { output, packageFolder }, finish) => {
  program
    .command('schema')
    .summary('write the JSON Schema of the format')
    .description('Writes the JSON Schema of the format to standard output, for other editors and tools.')
    .action(async () => {
      output.write(await readFile(join(packageFolder, 'schema', 'blueprint.schema.json')));
      finish(exitCode.fine);
    });
};
