import type { Command } from './command.ts';

/** Starts the language server again: when it has stopped, or does not do what it should. */
export const restartServer: Command = {
  id: 'serviceBlueprint.restartServer',
  async run({ server }) {
    await server.restart();
  },
};
