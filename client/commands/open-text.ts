import { findBlueprintOrTell } from '../blueprint-documents.ts';
import { reopen } from '../reopen.ts';
import type { Command } from './command.ts';

/** Opens a blueprint in the editor of its text, in the place of its picture when that is active. */
export const openText: Command = {
  id: 'serviceBlueprint.openText',
  async run(_context, resource) {
    const document = await findBlueprintOrTell(resource);
    if (document !== undefined) await reopen(document.uri, 'default');
  },
};
