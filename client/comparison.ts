import * as vscode from 'vscode';
import type { ComparedSide, CompareParams, CompareResult } from '../server/protocol.ts';

/** Asks the server for the page of a comparison. */
export type AskComparison = (params: CompareParams) => Promise<CompareResult | null>;

/** Shows two texts beside each other as one picture with marks and as a list that leads to both. */
export async function showComparison(
  before: ComparedSide,
  after: ComparedSide,
  ask: AskComparison,
): Promise<void> {
  const answer = await ask({ before, after, theme: themeNow() });
  if (answer === null) {
    throw new Error(vscode.l10n.t('Service Blueprint could not do that; its output says why.'));
  }
  const title = vscode.l10n.t('{0} ↔ {1}', before.name, after.name);
  const panel = vscode.window.createWebviewPanel(
    'serviceBlueprint.comparison',
    title,
    vscode.ViewColumn.Active,
    {
      // The page runs nothing; its list calls the one command that shows a place.
      enableScripts: false,
      enableCommandUris: ['serviceBlueprint.showDifference'],
      enableFindWidget: true,
      localResourceRoots: [],
    },
  );
  panel.webview.html = answer.page;
}

function themeNow(): NonNullable<CompareParams['theme']> {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'hc-dark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'hc-light';
    default:
      return 'light';
  }
}
