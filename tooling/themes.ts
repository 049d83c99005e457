export type Theme = 'light' | 'dark' | 'hc-dark' | 'hc-light';

interface ThemeOfEditor {
  readonly bodyClass: string;
  /** The variables that VS Code sets on a webview, without their prefix. */
  readonly variables: Readonly<Record<string, string>>;
}

const common = {
  'font-family': "'Segoe UI', 'Liberation Sans', sans-serif",
  'font-size': '13px',
  'editor-font-family': 'monospace',
};

const light = {
  ...common,
  foreground: '#3b3b3b',
  descriptionForeground: '#3b3b3bb3',
  'icon-foreground': '#3b3b3b',
  'editor-background': '#ffffff',
  'editorWidget-background': '#f8f8f8',
  'editorWidget-foreground': '#3b3b3b',
  'widget-border': '#e5e5e5',
  'widget-shadow': '#00000029',
  'editorHoverWidget-background': '#f8f8f8',
  'editorHoverWidget-foreground': '#3b3b3b',
  'editorHoverWidget-border': '#c8c8c8',
  'editorWarning-foreground': '#bf8803',
  focusBorder: '#005fb8',
  'textLink-foreground': '#005fb8',
  'textCodeBlock-background': '#f8f8f8',
  'button-background': '#005fb8',
  'button-foreground': '#ffffff',
  'button-secondaryBackground': '#e5e5e5',
  'button-secondaryForeground': '#3b3b3b',
  'input-background': '#ffffff',
  'input-foreground': '#3b3b3b',
  'input-placeholderForeground': '#767676',
  'settings-textInputBackground': '#ffffff',
  'settings-textInputForeground': '#3b3b3b',
  'settings-textInputBorder': '#cecece',
  'settings-checkboxBackground': '#f8f8f8',
  'settings-checkboxForeground': '#3b3b3b',
  'settings-checkboxBorder': '#cecece',
  errorForeground: '#c72e0f',
  'menu-background': '#ffffff',
  'menu-foreground': '#3b3b3b',
  'menu-border': '#cecece',
  'menu-selectionBackground': '#005fb8',
  'menu-selectionForeground': '#ffffff',
  'toolbar-hoverBackground': '#b8b8b850',
};

const dark = {
  ...common,
  foreground: '#cccccc',
  descriptionForeground: '#9d9d9d',
  'icon-foreground': '#cccccc',
  'editor-background': '#1f1f1f',
  'editorWidget-background': '#202020',
  'editorWidget-foreground': '#cccccc',
  'widget-border': '#313131',
  'widget-shadow': '#0000005c',
  'editorHoverWidget-background': '#202020',
  'editorHoverWidget-foreground': '#cccccc',
  'editorHoverWidget-border': '#454545',
  'editorWarning-foreground': '#cca700',
  focusBorder: '#0078d4',
  'textLink-foreground': '#4daafc',
  'textCodeBlock-background': '#2b2b2b',
  'button-background': '#0078d4',
  'button-foreground': '#ffffff',
  'button-secondaryBackground': '#313131',
  'button-secondaryForeground': '#cccccc',
  'input-background': '#313131',
  'input-foreground': '#cccccc',
  'input-placeholderForeground': '#989898',
  'settings-textInputBackground': '#313131',
  'settings-textInputForeground': '#cccccc',
  'settings-textInputBorder': '#3c3c3c',
  'settings-checkboxBackground': '#313131',
  'settings-checkboxForeground': '#cccccc',
  'settings-checkboxBorder': '#3c3c3c',
  errorForeground: '#f85149',
  'menu-background': '#1f1f1f',
  'menu-foreground': '#cccccc',
  'menu-border': '#454545',
  'menu-selectionBackground': '#0078d4',
  'menu-selectionForeground': '#ffffff',
  'toolbar-hoverBackground': '#5a5d5e50',
};

const contrast = (ink: string, paper: string, accent: string) => ({
  ...common,
  foreground: ink,
  descriptionForeground: ink,
  'icon-foreground': ink,
  'editor-background': paper,
  'editorWidget-background': paper,
  'editorWidget-foreground': ink,
  contrastBorder: accent,
  contrastActiveBorder: accent,
  'editorHoverWidget-background': paper,
  'editorHoverWidget-foreground': ink,
  'editorHoverWidget-border': accent,
  'editorWarning-foreground': accent,
  focusBorder: accent,
  'textLink-foreground': accent,
  'button-background': paper,
  'button-foreground': ink,
  'button-secondaryBackground': paper,
  'button-secondaryForeground': ink,
  'input-background': paper,
  'input-foreground': ink,
  'input-placeholderForeground': ink,
  'settings-textInputBackground': paper,
  'settings-textInputForeground': ink,
  'settings-textInputBorder': accent,
  'settings-checkboxBackground': paper,
  'settings-checkboxForeground': ink,
  'settings-checkboxBorder': accent,
  errorForeground: ink,
  'menu-background': paper,
  'menu-foreground': ink,
  'menu-border': accent,
  'menu-selectionBackground': paper,
  'menu-selectionForeground': ink,
});

export const themes: Readonly<Record<Theme, ThemeOfEditor>> = {
  light: { bodyClass: 'vscode-light', variables: light },
  dark: { bodyClass: 'vscode-dark', variables: dark },
  'hc-dark': { bodyClass: 'vscode-high-contrast', variables: contrast('#ffffff', '#000000', '#f38518') },
  'hc-light': {
    bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
    variables: contrast('#292929', '#ffffff', '#006bbd'),
  },
};

/** Returns the variables of a theme as an attribute of the page has them. */
export function styleOf(theme: Theme): string {
  return Object.entries(themes[theme].variables)
    .map(([name, value]) => `--vscode-${name}: ${value}`)
    .join('; ');
}
