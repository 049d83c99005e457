import * as vscode from 'vscode';
import type { PdfPage } from '../../core/export-formats.ts';
import { askedForBlueprint } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import type { ExportFormat } from '../export-format.ts';
import type { Previews } from '../previews.ts';
import { saveExport } from '../save-export.ts';
import type { Command } from './command.ts';

interface ExportCommand {
  readonly id: string;
  readonly format: ExportFormat;
  /** The paper of a PDF; what the setting says when absent. */
  readonly page?: PdfPage;
}

/**
 * Saves the picture beside the source and returns the place; `undefined` when the author called it off. The preview
 * draws it, so one is opened when there is none.
 */
function exportAs({ id, format, page }: ExportCommand): Command {
  return {
    id,
    async run({ previews, files }, resource) {
      const uri = await blueprintOf(previews, resource);
      if (uri === undefined) return undefined;
      try {
        const content = await previews.of(uri).export(format, page);
        return await saveExport(files, uri, format, content);
      } catch (error) {
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The picture could not be exported: {0}', messageOf(error)),
        );
        return undefined;
      }
    },
  };
}

export const exportSvg = exportAs({ id: 'serviceBlueprint.exportSvg', format: 'svg' });
export const exportPng = exportAs({ id: 'serviceBlueprint.exportPng', format: 'png' });
export const exportPdf = exportAs({ id: 'serviceBlueprint.exportPdf', format: 'pdf' });
export const exportPdfA4 = exportAs({ id: 'serviceBlueprint.exportPdfA4', format: 'pdf', page: 'A4' });
export const exportPdfA3 = exportAs({ id: 'serviceBlueprint.exportPdfA3', format: 'pdf', page: 'A3' });
export const exportHtml = exportAs({ id: 'serviceBlueprint.exportHtml', format: 'html' });
export const exportMermaid = exportAs({ id: 'serviceBlueprint.exportMermaid', format: 'mermaid' });

/** The blueprint that a command of a picture is about: that of the preview with the focus before that of an editor. */
export async function blueprintOf(
  previews: Previews,
  resource: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  // The title bar of a preview calls the command with the address of the panel, which is no file.
  const file = resource?.scheme.startsWith('webview') ? undefined : resource;
  const active = file === undefined ? previews.active : undefined;
  return active?.uri ?? (await askedForBlueprint(file))?.uri;
}
