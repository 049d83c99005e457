import type { Command } from './command.ts';
import { copyMermaid, copyPng, copySvg } from './copy.ts';
import { exportMermaid, exportPdf, exportPng, exportSvg } from './export.ts';
import { newBlueprint } from './new-blueprint.ts';
import { openFollowingPreview } from './open-following-preview.ts';
import { openPreview } from './open-preview.ts';
import { revealInPreview } from './reveal-in-preview.ts';
import { showBlueprintSource } from './show-source.ts';
import { togglePreviewLock } from './toggle-preview-lock.ts';

export const commands: readonly Command[] = [
  openPreview,
  openFollowingPreview,
  togglePreviewLock,
  revealInPreview,
  exportSvg,
  exportPng,
  exportPdf,
  exportMermaid,
  copySvg,
  copyPng,
  copyMermaid,
  newBlueprint,
  showBlueprintSource,
];
