import type * as vscode from 'vscode';
import type { Comparisons } from '../compare/comparisons.ts';
import type { FindingsView } from '../decide/findings-view.ts';
import type { InsightsView } from '../decide/insights-view.ts';
import type { ExportFiles } from '../export-files.ts';
import type { AskImport } from '../import/ask-import.ts';
import type { LanguageServer } from '../language-server.ts';
import type { AskToBe } from '../new-files.ts';
import type { Previews } from '../previews.ts';

export interface CommandContext {
  readonly previews: Previews;
  readonly files: ExportFiles;
  /** The folder for a new file when none is open; absent where there is no such place. */
  readonly home: vscode.Uri | undefined;
  readonly server: Pick<LanguageServer, 'restart' | 'start'>;
  readonly imports: AskImport;
  readonly comparisons: Comparisons;
  readonly toBe: AskToBe;
  readonly extensionUri: vscode.Uri;
  readonly findings: Pick<FindingsView, 'show'>;
  readonly insights: Pick<InsightsView, 'show'>;
}

/** One command of the extension; `package.json` names it, its icon and where it is offered. */
export interface Command {
  readonly id: string;
  /**
   * `resource` is what the command was called on: a file in the explorer, the editor of a title bar. `place` is
   * what else came with the call, which can be anything.
   */
  run(context: CommandContext, resource?: vscode.Uri, place?: unknown): Promise<unknown>;
}
