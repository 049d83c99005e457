import type { PaletteName } from '../core/diagram/palette.ts';

/** Returns the palette of the theme that VS Code marks on the body of a webview. */
export function themeOf(classes: DOMTokenList | ReadonlySet<string>): PaletteName {
  const has = (name: string) => ('contains' in classes ? classes.contains(name) : classes.has(name));
  // The light high contrast carries the class of the dark one too.
  if (has('vscode-high-contrast-light')) return 'hc-light';
  if (has('vscode-high-contrast')) return 'hc-dark';
  if (has('for-print')) return 'print';
  return has('vscode-dark') ? 'dark' : 'light';
}

/** Calls back when the theme turned into another one; two themes of a kind look alike here. */
export function onThemeChange(body: HTMLElement, changed: (theme: PaletteName) => void): void {
  let last = themeOf(body.classList);
  const observer = new MutationObserver(() => {
    const theme = themeOf(body.classList);
    if (theme === last) return;
    last = theme;
    changed(theme);
  });
  observer.observe(body, { attributes: true, attributeFilter: ['class'] });
}
