import type { Command } from './command.ts';

/** Lets a preview go with the active editor, or stay with its file. */
export const togglePreviewLock: Command = {
  id: 'serviceBlueprint.togglePreviewLock',
  async run({ previews }) {
    if (previews.active !== undefined) previews.toggleLock(previews.active);
  },
};
