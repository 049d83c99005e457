import assert from 'node:assert/strict';
import { themeOf } from '../../../webview/theme.ts';

describe('the theme of the page', () => {
  const cases: readonly [readonly string[], string][] = [
    [['vscode-light'], 'light'],
    [['vscode-dark'], 'dark'],
    [['vscode-high-contrast'], 'hc-dark'],
    [['vscode-high-contrast', 'vscode-high-contrast-light'], 'hc-light'],
    [[], 'light'],
  ];
  for (const [classes, theme] of cases) {
    it(`is ${theme} for "${classes.join(' ')}"`, () => assert.equal(themeOf(new Set(classes)), theme));
  }
});
