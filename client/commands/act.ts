import * as vscode from 'vscode';
import { type Action, allActions } from '../../core/actions.ts';
import { commandId } from '../../core/export-formats.ts';
import type { Command } from './command.ts';

/** Does in the picture with the focus what an entry of its menu says. */
function act({ name }: Action): Command {
  return {
    id: commandId(`picture-${name}`),
    async run({ previews }, _resource, place) {
      const picture = previews.activePicture;
      // A page may read the clipboard only on its own keys.
      const text = name === 'paste' ? await vscode.env.clipboard.readText() : undefined;
      picture?.act(name, keyOf(place), text);
    },
  };
}

/** The commands of the menu in the picture, one for each action. */
export const actCommands: readonly Command[] = allActions.map(act);

/** Returns the key of the element that a menu was opened on, as the page has told the editor. */
export function keyOf(place: unknown): string | undefined {
  if (typeof place !== 'object' || place === null || !('key' in place)) return undefined;
  return typeof place.key === 'string' ? place.key : undefined;
}
