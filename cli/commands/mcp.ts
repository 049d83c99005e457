import { resolve } from 'node:path';
import type { AddCommand } from '../command.ts';

export const addMcp: AddCommand = (program, environment) => {
  program
    .command('mcp')
    .summary('serve assistants over the Model Context Protocol')
    .description(
      'Serves assistants over the Model Context Protocol on standard input and output. It only reads, and only inside one folder.',
    )
    .option('--root <folder>', 'the folder whose blueprints may be read', '.')
    .action(async ({ root }: { root: string }) => {
      const { serveMcp } = await import('../mcp/server.ts');
      await serveMcp(resolve(environment.folder, root), environment);
    });
};
