import type { AddCommand } from '../command.ts';

export const addLsp: AddCommand = (program) => {
  program
    .command('lsp')
    .summary('serve an editor over the language server protocol')
    .description('Serves an editor over the language server protocol, until the editor ends it.')
    .option('--stdio', 'over standard input and output; this is how it is when nothing else is asked for')
    .option('--socket <port>', 'over a socket')
    .option('--pipe <name>', 'over a named pipe')
    .option('--node-ipc', 'over the channel to the parent process, for editors that run in Node')
    .option('--clientProcessId <id>', 'the process to end together with')
    .action(async () => {
      // Reads the transport from the arguments of the process.
      await import('../../server/main.ts');
    });
};
