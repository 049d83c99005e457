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
