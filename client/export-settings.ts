import * as vscode from 'vscode';
import type { PdfPage } from '../core/export-formats.ts';
import type { ExportTheme } from '../webview/protocol.ts';
import { type ExportFormat, isExportFormat } from './export-format.ts';

export interface ExportSettings {
  readonly theme: ExportTheme;
  readonly page: PdfPage;
  readonly onSave: readonly ExportFormat[];
}

/** What the author set for exports of a file; what makes no sense is as if it were not set. */
export function exportSettings(uri: vscode.Uri): ExportSettings {
  const settings = vscode.workspace.getConfiguration('serviceBlueprint.export', uri);
  const page = settings.get<unknown>('pdf.page');
  const onSave = settings.get<unknown>('onSave');
  return {
    theme: settings.get<unknown>('theme') === 'current' ? 'current' : 'print',
    page: page === 'A3' || page === 'A4' ? page : 'fit',
    onSave: Array.isArray(onSave) ? onSave.filter(isExportFormat) : [],
  };
}
