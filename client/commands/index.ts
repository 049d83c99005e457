import type { Command } from './command.ts';
import { exportSvg } from './export-svg.ts';
import { newBlueprint } from './new-blueprint.ts';
import { openPreview } from './open-preview.ts';
import { showBlueprintSource } from './show-source.ts';

export const commands: readonly Command[] = [openPreview, exportSvg, newBlueprint, showBlueprintSource];
