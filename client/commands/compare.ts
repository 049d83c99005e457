import * as vscode from 'vscode';
import { findBlueprint } from '../blueprint-documents.ts';
import { conflictOf } from '../compare/conflict.ts';
import { GitFile } from '../compare/git-file.ts';
import { sideOf } from '../compare/side.ts';
import { versionsBeside } from '../compare/versions.ts';
import { messageOf } from '../error-message.ts';
import type { Command, CommandContext } from './command.ts';

/** Compares a blueprint with another version of it or with another one; two that are selected with each other. */
export const compare: Command = {
  id: 'serviceBlueprint.compare',
  run: (context, resource, place) =>
    orTell(async () => {
      const selected = Array.isArray(place) ? place.filter((one) => one instanceof vscode.Uri) : [];
      const [first, second] = selected;
      if (first !== undefined && second !== undefined && selected.length === 2) {
        // The one that the menu was opened on is the one that changed.
        const [before, after] = first.toString() === resource?.toString() ? [second, first] : [first, second];
        await context.comparisons.show(await sideOf(before), await sideOf(after));
        return;
      }
      const uri =
        resource ?? vscode.window.activeTextEditor?.document.uri ?? context.previews.activePicture?.uri;
      const document = uri && (await findBlueprint(uri));
      if (document === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a blueprint to compare it.'));
        return;
      }
      if (await showConflict(context, document.uri)) return;
      const versions = await versionsBeside(document);
      if (versions.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('There is nothing to compare it with: no other blueprint, and no earlier version.'),
        );
        return;
      }
      const chosen = await vscode.window.showQuickPick(versions, {
        title: vscode.l10n.t('Compare With…'),
        placeHolder: vscode.l10n.t('The blueprint before the change'),
        matchOnDescription: true,
      });
      const before = await chosen?.read();
      if (before !== undefined) await context.comparisons.show(before, await sideOf(document.uri));
    }),
};

/** Compares the two blueprints that are selected in the explorer. */
export const compareSelected: Command = { ...compare, id: 'serviceBlueprint.compareSelected' };

/** Compares a blueprint of the source control view with its last commit, or the sides of its merge. */
export const compareChange: Command = {
  id: 'serviceBlueprint.compareChange',
  run: (context, resource, place) =>
    orTell(async () => {
      const uri = resource ?? resourceUriOf(place);
      if (uri === undefined || (await showConflict(context, uri))) return;
      const git = await GitFile.of(uri);
      if (typeof git === 'string') throw new Error(git);
      const label = vscode.l10n.t('Last Commit');
      const nothing = (said: string) => ({ name: said, text: '', of: uri });
      const before = (await git.at('HEAD', label)) ?? nothing(vscode.l10n.t('not committed yet'));
      const after = await sideOf(uri).catch(() => nothing(vscode.l10n.t('deleted')));
      await context.comparisons.show(before, after);
    }),
};

/** Shows the sides of a merge that has left a file in conflict; does nothing for another one. */
async function showConflict({ comparisons }: CommandContext, uri: vscode.Uri): Promise<boolean> {
  const git = await GitFile.of(uri);
  if (typeof git === 'string' || !git.isInConflict) return false;
  const { base, current, incoming } = await conflictOf(git);
  if (base !== undefined && current !== undefined && incoming !== undefined) {
    await comparisons.show(base, current, incoming);
    return true;
  }
  const [before, after] = [current ?? base, incoming ?? base];
  if (before === undefined || after === undefined) return false;
  await comparisons.show(before, after);
  return true;
}

/** The state of a resource, as menus of source control hand it over. */
function resourceUriOf(place: unknown): vscode.Uri | undefined {
  if (typeof place !== 'object' || place === null || !('resourceUri' in place)) return undefined;
  return place.resourceUri instanceof vscode.Uri ? place.resourceUri : undefined;
}

async function orTell(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The blueprints cannot be compared: {0}', messageOf(error)),
    );
  }
}
