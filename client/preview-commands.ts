import type { FromWebview } from '../webview/protocol.ts';
import { copyMermaid, copyPng, copySvg } from './commands/copy.ts';
import { exportMermaid, exportPdf, exportPng, exportSvg } from './commands/export.ts';
import { newBlueprint } from './commands/new-blueprint.ts';

/** What a button of the preview asks of the extension as a whole. */
export type SharedCommand = Exclude<Extract<FromWebview, { type: 'command' }>['command'], 'toggle-lock'>;

/** The ids of the commands behind the buttons of the preview. */
export const previewCommands: Readonly<Record<SharedCommand, string>> = {
  'export-svg': exportSvg.id,
  'export-png': exportPng.id,
  'export-pdf': exportPdf.id,
  'export-mermaid': exportMermaid.id,
  'copy-svg': copySvg.id,
  'copy-png': copyPng.id,
  'copy-mermaid': copyMermaid.id,
  'new-blueprint': newBlueprint.id,
};
