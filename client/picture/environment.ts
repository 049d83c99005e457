import type * as vscode from 'vscode';
import type { OfficeFormat } from '../../core/export-formats.ts';
import type { LeavablePart } from '../../core/leavable-parts.ts';
import type {
  CopiedTextResult,
  FormResult,
  GestureParams,
  GestureResult,
  ImageResult,
  ImpactParams,
  ImpactResult,
  OfficeResult,
  PageModel,
  PreviewModel,
} from '../../server/protocol.ts';
import type { ExportFiles } from '../export-files.ts';
import type { SharedCommand } from './shared-command.ts';

/** The services that a picture needs from the rest of the extension. */
export interface PreviewEnvironment {
  readonly files: ExportFiles;
  readonly extensionUri: vscode.Uri;
  /** Asks the server for what to show; `null` when it does not know the document. */
  load(uri: vscode.Uri, token: vscode.CancellationToken): Promise<PreviewModel | null>;
  /** Asks the server for what a page that stands alone shows, without what is left out; `null` when it does not know the document. */
  loadPage(
    uri: vscode.Uri,
    without: readonly LeavablePart[],
    token: vscode.CancellationToken,
  ): Promise<PageModel | null>;
  /** Asks the server for an image that a document names; `null` when it cannot be shown. */
  loadImage(uri: vscode.Uri, path: string, token: vscode.CancellationToken): Promise<ImageResult | null>;
  /** Asks the server for the edits of a gesture; `null` when it does not know the document. */
  gesture(
    uri: vscode.Uri,
    gesture: Omit<GestureParams, 'uri'>,
    token: vscode.CancellationToken,
  ): Promise<GestureResult | null>;
  /** Asks the server for the form of an element; `null` when it does not know the document. */
  form(uri: vscode.Uri, key: string, token: vscode.CancellationToken): Promise<FormResult | null>;
  /** Asks the server for the text of cards that are copied; `null` when it does not know the document. */
  copiedText(
    uri: vscode.Uri,
    keys: readonly string[],
    token: vscode.CancellationToken,
  ): Promise<CopiedTextResult | null>;
  /** Asks the server for the file of a format that is made from the blueprint itself; `null` when it does not know the document. */
  office(
    uri: vscode.Uri,
    format: OfficeFormat,
    without: readonly LeavablePart[],
    token: vscode.CancellationToken,
  ): Promise<OfficeResult | null>;
  /** Asks the server what can be switched off and what depends on it; `null` when it does not know the document. */
  impact(
    uri: vscode.Uri,
    asked: Omit<ImpactParams, 'uri'>,
    token: vscode.CancellationToken,
  ): Promise<ImpactResult | null>;
  /** Runs the command behind a button of the preview. */
  run(command: SharedCommand, uri: vscode.Uri): void;
  /** Returns whether the server is stopped, and is not started again by itself. */
  isServerStopped(): boolean;
  /** Called when the picture of a version of a document is on the screen. */
  onShown(uri: vscode.Uri, version: number): void;
  /** For the output of the extension. */
  log(message: string): void;
}
