import { findBlueprintOrTell } from '../blueprint-documents.ts';
import { pictureViewType } from '../picture-tab.ts';
import { reopen } from '../reopen.ts';
import type { Command } from './command.ts';

/** Opens a blueprint in the editor that shows and edits its picture, in the place of its text when that is active. */
export const openPicture: Command = {
  id: 'serviceBlueprint.openPicture',
  async run(_context, resource) {
    const document = await findBlueprintOrTell(resource);
    if (document !== undefined) await reopen(document.uri, pictureViewType);
  },
};
