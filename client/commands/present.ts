import { findBlueprintOrTell } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Presents the picture with the focus, or that of the blueprint, from view to view. */
export const present: Command = {
  id: 'serviceBlueprint.present',
  async run({ previews }, resource) {
    const active = previews.activePicture;
    if (active !== undefined) {
      active.present();
      return;
    }
    const document = await findBlueprintOrTell(resource);
    if (document === undefined) return;
    const { picture, panel } = previews.show(document.uri);
    // Its keys are for the page.
    panel.reveal(undefined, false);
    picture.present();
  },
};
