import { findBlueprintOrTell } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Shows a picture that stays with its blueprint, whichever becomes active. */
export const openLockedPreview: Command = {
  id: 'serviceBlueprint.openLockedPreview',
  async run({ previews }, resource) {
    const document = await findBlueprintOrTell(resource);
    if (document !== undefined) previews.openLocked(document.uri);
  },
};
