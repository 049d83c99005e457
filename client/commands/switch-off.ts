import { keyOf } from './act.ts';
import type { Command } from './command.ts';

/** Shows in the picture with the focus what depends on something: on a card, of what the card names. */
export const switchOff: Command = {
  id: 'serviceBlueprint.switchOff',
  async run({ previews }, resource, place) {
    const picture = previews.activePicture ?? (resource && previews.show(resource).picture);
    await picture?.switchOff(keyOf(place));
  },
};
