import { findBlueprintOrTell } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Shows the picture beside the text, and goes with the active editor from then on; the focus stays in the text. */
export const openPreview: Command = {
  id: 'serviceBlueprint.openPreview',
  async run({ previews }, resource) {
    const document = await findBlueprintOrTell(resource);
    if (document !== undefined) previews.open(document.uri);
  },
};
