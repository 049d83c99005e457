import * as vscode from 'vscode';
import { openDocument } from './blueprint-documents.ts';

/** Tells now and whenever it may have changed whether a file is gone: deleted, or closed without ever being saved. */
export function watchPresence(uri: vscode.Uri, tell: (gone: boolean) => void): vscode.Disposable {
  const wanted = uri.toString();
  const look = () => void isGone(uri).then(tell);
  const lookAt = (changed: vscode.Uri) => {
    if (changed.toString() === wanted) look();
  };
  const subscriptions: vscode.Disposable[] = [
    vscode.workspace.onDidDeleteFiles(look),
    vscode.workspace.onDidCloseTextDocument((document) => lookAt(document.uri)),
    vscode.workspace.onDidOpenTextDocument((document) => lookAt(document.uri)),
    vscode.workspace.onDidSaveTextDocument((document) => lookAt(document.uri)),
    // Nobody tells of a folder that is deleted as a whole.
    vscode.window.onDidChangeWindowState(look),
  ];
  if (uri.scheme !== 'untitled') {
    const folder = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*');
    const watcher = vscode.workspace.createFileSystemWatcher(folder, false, true, false);
    watcher.onDidCreate(lookAt);
    watcher.onDidDelete(lookAt);
    subscriptions.push(watcher);
  }
  look();
  return vscode.Disposable.from(...subscriptions);
}

/** A place that cannot be asked may still have it. */
async function isGone(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return openDocument(uri) === undefined;
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}
