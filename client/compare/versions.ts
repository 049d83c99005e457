import * as vscode from 'vscode';
import { blueprintGlob, writtenBasedOn } from '../../server/protocol.ts';
import { nameOf } from '../blueprint-documents.ts';
import { GitFile } from './git-file.ts';
import { sideOf, type VersionSide } from './side.ts';

/** Something that a blueprint can be compared with; what it says is read when it is chosen. */
export interface ComparedVersion extends vscode.QuickPickItem {
  /** Returns the text before the change; `undefined` when it was called off. */
  readonly read: () => Promise<VersionSide | undefined>;
}

/**
 * Returns what a document can be compared with: the blueprint that it is based on, itself as it is saved or was committed,
 * then the other blueprints.
 */
export async function versionsBeside(document: vscode.TextDocument): Promise<readonly ComparedVersion[]> {
  const { uri } = document;
  const found: ComparedVersion[] = [];
  const base = basedOn(document);
  if (base !== undefined) {
    found.push({
      label: nameOf(base),
      description: vscode.l10n.t('what it is based on'),
      read: () => sideOf(base),
    });
  }
  if (document.isDirty && !document.isUntitled) found.push(savedVersion(uri));
  for (const version of document.isUntitled ? [] : await committedVersions(uri)) found.push(version);
  const others = await vscode.workspace.findFiles(blueprintGlob, '**/node_modules/**');
  const shown = new Set([uri, base].map((one) => one?.toString()));
  for (const other of others.sort((a, b) => a.path.localeCompare(b.path))) {
    if (shown.has(other.toString())) continue;
    found.push({
      label: nameOf(other),
      description: vscode.workspace.asRelativePath(other),
      read: () => sideOf(other),
    });
  }
  return found;
}

/** Returns the file that a document says it is based on. */
export function basedOn(document: vscode.TextDocument): vscode.Uri | undefined {
  const { uri } = document;
  const path = writtenBasedOn(document.getText());
  return path === undefined || uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..', path);
}

function savedVersion(uri: vscode.Uri): ComparedVersion {
  const label = vscode.l10n.t('Saved Version');
  const read = async () => ({
    name: `${nameOf(uri)} (${label})`,
    text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
    of: uri,
  });
  return { label, read };
}

async function committedVersions(uri: vscode.Uri): Promise<readonly ComparedVersion[]> {
  const git = await GitFile.of(uri);
  const revision: ComparedVersion = {
    label: vscode.l10n.t('Git Revision…'),
    description: vscode.l10n.t('an earlier version of this file'),
    read: async () => {
      if (typeof git === 'string') throw new Error(git);
      return await pickRevision(git, nameOf(uri));
    },
  };
  if (typeof git === 'string') return uri.scheme === 'file' ? [revision] : [];
  const label = vscode.l10n.t('Last Commit');
  const committed = await git.at('HEAD', label);
  return committed === undefined ? [revision] : [{ label, read: async () => committed }, revision];
}

interface RevisionItem extends vscode.QuickPickItem {
  readonly ref?: string;
}

/** Asks for a revision: one of the log, or whatever git understands. */
async function pickRevision(git: GitFile, name: string): Promise<VersionSide | undefined> {
  const commits = await git.log();
  if (commits.length === 0) throw new Error(vscode.l10n.t('{0} was never committed.', name));
  const other: RevisionItem = { label: vscode.l10n.t('Another Revision…'), alwaysShow: true };
  const items: readonly RevisionItem[] = [
    ...commits.map(({ hash, message, authorName, authorDate }) => ({
      label: message.split('\n', 1)[0] ?? '',
      description: [hash.slice(0, 8), authorName, authorDate?.toLocaleString()].filter(Boolean).join('  '),
      ref: hash,
    })),
    other,
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Git Revision…'),
    placeHolder: vscode.l10n.t('The revision before the change'),
    matchOnDescription: true,
  });
  if (chosen === undefined) return undefined;
  const ref = chosen.ref ?? (await askRevision());
  if (ref === undefined) return undefined;
  const found = await git.at(ref, chosen.ref === undefined ? ref : ref.slice(0, 8));
  if (found === undefined) throw new Error(await git.whyNot(ref));
  return found;
}

async function askRevision(): Promise<string | undefined> {
  const said = await vscode.window.showInputBox({
    title: vscode.l10n.t('Another Revision…'),
    prompt: vscode.l10n.t('A branch, a tag or a commit: main, v1.2, HEAD~3'),
  });
  return said?.trim() || undefined;
}
