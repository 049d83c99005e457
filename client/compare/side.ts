import * as vscode from 'vscode';
import { nameOf, openDocument } from '../blueprint-documents.ts';

/** A text that is compared. */
export interface VersionSide {
  readonly name: string;
  readonly text: string;
  /** The document that it stands in, where it can be looked at. */
  readonly uri?: vscode.Uri;
  /** The file that it is a version of. */
  readonly of?: vscode.Uri;
}

/** Returns the text of a document with its name. */
export async function sideOf(uri: vscode.Uri): Promise<VersionSide> {
  const document = openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
  return { name: nameOf(uri), text: document.getText(), uri, of: uri };
}

/** Returns the sides with names that tell them apart: those of one name get the folders they are in. */
export function toldApart<Side extends Pick<VersionSide, 'name' | 'of'>>(
  sides: readonly Side[],
): readonly Side[] {
  const isShared = ({ name }: Side) => sides.filter((other) => other.name === name).length > 1;
  return sides.map((side) =>
    side.of !== undefined && isShared(side)
      ? { ...side, name: vscode.workspace.asRelativePath(side.of) }
      : side,
  );
}
