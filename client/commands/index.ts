import { actCommands } from './act.ts';
import { applySpreadsheet } from './apply-spreadsheet.ts';
import type { Command } from './command.ts';
import { compare, compareChange, compareSelected } from './compare.ts';
import { copyCommands } from './copy.ts';
import { createToBe } from './create-to-be.ts';
import { disableRule } from './disable-rule.ts';
import { exportCommands } from './export.ts';
import { leaveOutOfExports } from './leave-out-of-exports.ts';
import { newBlueprint } from './new-blueprint.ts';
import { newFromSpreadsheet } from './new-from-spreadsheet.ts';
import { openLockedPreview } from './open-locked-preview.ts';
import { openPicture } from './open-picture.ts';
import { openPreview } from './open-preview.ts';
import { openText } from './open-text.ts';
import { present } from './present.ts';
import { restartServer } from './restart-server.ts';
import { revealInPreview } from './reveal-in-preview.ts';
import { saveBlueprint } from './save-blueprint.ts';
import { saveView } from './save-view.ts';
import { showDifference } from './show-difference.ts';
import { showFindings } from './show-findings.ts';
import { showInsights } from './show-insights.ts';
import { showBlueprintSource } from './show-source.ts';
import { switchOff } from './switch-off.ts';
import { togglePreviewLock } from './toggle-preview-lock.ts';

export const commands: readonly Command[] = [
  openPreview,
  openPicture,
  openText,
  openLockedPreview,
  togglePreviewLock,
  present,
  saveView,
  revealInPreview,
  ...exportCommands,
  ...copyCommands,
  leaveOutOfExports,
  newBlueprint,
  newFromSpreadsheet,
  applySpreadsheet,
  createToBe,
  saveBlueprint,
  showBlueprintSource,
  compare,
  compareSelected,
  compareChange,
  showDifference,
  switchOff,
  showFindings,
  showInsights,
  disableRule,
  restartServer,
  ...actCommands,
];
