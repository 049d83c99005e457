import * as vscode from 'vscode';
import type { GitFile } from './git-file.ts';
import type { VersionSide } from './side.ts';

/** The sides of a merge: what both were made from, where there is such a text, and the two that were made of it. */
export interface Conflict {
  readonly base?: VersionSide;
  readonly current?: VersionSide;
  readonly incoming?: VersionSide;
}

/** Returns the sides of a file that a merge has left in conflict, as git keeps them; one that was deleted is absent. */
export async function conflictOf(git: GitFile): Promise<Conflict> {
  const at = async (ref: string, name: string) => {
    const side = await git.at(ref, name);
    // All are of one file, whose name stands above them.
    return side && { ...side, name };
  };
  const [base, current, incoming] = await Promise.all([
    at(':1', vscode.l10n.t('Base')),
    at(':2', vscode.l10n.t('Current')),
    at(':3', vscode.l10n.t('Incoming')),
  ]);
  return { ...(base && { base }), ...(current && { current }), ...(incoming && { incoming }) };
}
