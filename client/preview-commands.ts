import { copyMermaid, copyPng, copySvg } from './commands/copy.ts';
import {
  exportHtml,
  exportMermaid,
  exportPdf,
  exportPdfA3,
  exportPdfA4,
  exportPng,
  exportSvg,
} from './commands/export.ts';
import { newBlueprint } from './commands/new-blueprint.ts';
import { restartServer } from './commands/restart-server.ts';
import type { SharedCommand } from './preview.ts';

/** The ids of the commands behind the buttons of the preview. */
export const previewCommands: Readonly<Record<SharedCommand, string>> = {
  'export-svg': exportSvg.id,
  'export-png': exportPng.id,
  'export-pdf': exportPdf.id,
  'export-pdf-a4': exportPdfA4.id,
  'export-pdf-a3': exportPdfA3.id,
  'export-html': exportHtml.id,
  'export-mermaid': exportMermaid.id,
  'copy-svg': copySvg.id,
  'copy-png': copyPng.id,
  'copy-mermaid': copyMermaid.id,
  'new-blueprint': newBlueprint.id,
  'restart-server': restartServer.id,
};
