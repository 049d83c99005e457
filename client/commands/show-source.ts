import { showSource } from '../show-source.ts';
import type { Command } from './command.ts';

/** From a picture to the text it shows. */
export const showBlueprintSource: Command = {
  id: 'serviceBlueprint.showSource',
  async run({ previews }) {
    const picture = previews.activePicture;
    if (picture !== undefined) {
      await showSource(picture.uri, { focus: true, besides: picture.panel.viewColumn });
    }
  },
};
