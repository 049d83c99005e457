import * as vscode from 'vscode';
import { type Density, isDensity } from '../core/diagram/density.ts';
import { isPreviewFormat, type PdfPage, type PreviewFormat, paperNamed } from '../core/export-formats.ts';
import type { ExportTheme } from '../webview/protocol.ts';

export interface ExportSettings {
  readonly theme: ExportTheme;
  readonly page: PdfPage;
  /** Absent when exports say as much as the preview shows. */
  readonly density?: Density;
  readonly onSave: readonly PreviewFormat[];
}

/** Returns the author's settings for exports of a file; an invalid value counts as not set. */
export function exportSettings(uri: vscode.Uri): ExportSettings {
  const settings = vscode.workspace.getConfiguration('serviceBlueprint.export', uri);
  const page = settings.get<unknown>('pdf.page');
  const density = settings.get<unknown>('density');
  const onSave = settings.get<unknown>('onSave');
  return {
    theme: settings.get<unknown>('theme') === 'current' ? 'current' : 'print',
    page: pdfPage(page, settings.get<unknown>('pdf.rollWidth')),
    ...(isDensity(density) && { density }),
    onSave: Array.isArray(onSave) ? onSave.filter(isPreviewFormat) : [],
  };
}

function pdfPage(page: unknown, rollWidth: unknown): PdfPage {
  if (typeof page !== 'string') return 'fit';
  return paperNamed(page === 'roll' ? `roll:${rollWidth}` : page) ?? 'fit';
}
