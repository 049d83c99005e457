import { showSource } from '../show-source.ts';
import type { Command } from './command.ts';

/** From a preview to the text it shows. */
export const showBlueprintSource: Command = {
  id: 'serviceBlueprint.showSource',
  async run({ previews }) {
    const preview = previews.active;
    if (preview !== undefined) {
      await showSource(preview.uri, { focus: true, besides: preview.panel.viewColumn });
    }
  },
};
