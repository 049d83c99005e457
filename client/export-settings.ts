import * as vscode from 'vscode';
import { type Density, isDensity } from '../core/diagram/density.ts';
import { isPreviewFormat, type PdfPage, type PreviewFormat, paperNamed } from '../core/export-formats.ts';
import { type LeavablePart, leavablePartNames } from '../core/leavable-parts.ts';
import type { ExportTheme } from '../webview/protocol.ts';

export interface ExportSettings {
  readonly theme: ExportTheme;
  readonly page: PdfPage;
  /** Absent when exports say as much as the preview shows. */
  readonly density?: Density;
  readonly onSave: readonly PreviewFormat[];
  /** The parts that exports do not have. */
  readonly without: readonly LeavablePart[];
}

/** Returns the author's settings for exports of a file; an invalid value counts as not set. */
export function exportSettings(uri: vscode.Uri): ExportSettings {
  const settings = vscode.workspace.getConfiguration('serviceBlueprint.export', uri);
  const page = settings.get<unknown>('pdf.page');
  const density = settings.get<unknown>('density');
  const onSave = settings.get<unknown>('onSave');
  const without = settings.get<unknown>('without');
  return {
    theme: settings.get<unknown>('theme') === 'current' ? 'current' : 'print',
    page: pdfPage(page, settings.get<unknown>('pdf.rollWidth')),
    ...(isDensity(density) && { density }),
    onSave: Array.isArray(onSave) ? onSave.filter(isPreviewFormat) : [],
    // In their order: those that are set and not known are none.
    without: Array.isArray(without) ? leavablePartNames.filter((name) => without.includes(name)) : [],
  };
}

function pdfPage(page: unknown, rollWidth: unknown): PdfPage {
  if (typeof page !== 'string') return 'fit';
  return paperNamed(page === 'roll' ? `roll:${rollWidth}` : page) ?? 'fit';
}
