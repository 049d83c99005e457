import * as vscode from 'vscode';

/** Thrown for an export of a text that cannot be read: its picture would be of an older one. */
export class UnreadableText extends Error {
  /** @param line the first that cannot be read, counted from 1 */
  constructor(line: number) {
    super(vscode.l10n.t('Line {0} of the file cannot be read, so there is no picture of it.', line));
  }
}
