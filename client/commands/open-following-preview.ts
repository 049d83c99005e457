import { askedForBlueprint } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Shows a picture that goes with the active editor from one blueprint to the next. */
export const openFollowingPreview: Command = {
  id: 'serviceBlueprint.openFollowingPreview',
  async run({ previews }, resource) {
    const document = await askedForBlueprint(resource);
    if (document !== undefined) previews.openFollowing(document.uri);
  },
};
