import type { Command } from './command.ts';
import { copyMermaid, copyPng, copySvg } from './copy.ts';
import {
  exportHtml,
  exportMermaid,
  exportPdf,
  exportPdfA3,
  exportPdfA4,
  exportPng,
  exportSvg,
} from './export.ts';
import { newBlueprint } from './new-blueprint.ts';
import { openLockedPreview } from './open-locked-preview.ts';
import { openPreview } from './open-preview.ts';
import { restartServer } from './restart-server.ts';
import { revealInPreview } from './reveal-in-preview.ts';
import { showBlueprintSource } from './show-source.ts';
import { togglePreviewLock } from './toggle-preview-lock.ts';

export const commands: readonly Command[] = [
  openPreview,
  openLockedPreview,
  togglePreviewLock,
  revealInPreview,
  exportSvg,
  exportPng,
  exportPdf,
  exportPdfA4,
  exportPdfA3,
  exportHtml,
  exportMermaid,
  copySvg,
  copyPng,
  copyMermaid,
  newBlueprint,
  showBlueprintSource,
  restartServer,
];
