import type * as vscode from 'vscode';

/** The services that the tools work with. */
export interface ToolContext {
  readonly extensionUri: vscode.Uri;
  /** Asks the server; rejects when it could not answer. */
  ask<R>(method: string, params: object, token: vscode.CancellationToken): Promise<R>;
  /** As the protocol writes it. */
  asUri(uri: vscode.Uri): string;
}

/**
 * The input that a language model wrote; the editor holds it to the schema in `package.json`, but not every editor
 * does.
 */
export type ToolInput = Readonly<Record<string, unknown>>;

/** One tool for language models; `package.json` describes it to them. None of them changes anything. */
export interface Tool {
  readonly name: string;
  /** Returns what the editor says while it runs. */
  invocationMessage(input: ToolInput): string;
  /** Rejects with a sentence for the model when the input makes no sense. */
  run(input: ToolInput, context: ToolContext, token: vscode.CancellationToken): Promise<string>;
}
