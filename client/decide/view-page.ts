import type { Words } from '../../webview/decide/protocol.ts';

/** The page of a view. */
export interface ViewPage {
  readonly view: 'findings' | 'insights';
  readonly words: Words;
  /** Of the texts. */
  readonly lang: string;
  /** The source that the editor allows for files of the extension. */
  readonly cspSource: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly icons: string;
}

/** Returns the page of a view, which loads nothing but the script, the styles and the icons of the extension. */
export function viewHtml({ view, words, lang, cspSource, nonce, script, style, icons }: ViewPage): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `font-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${icons}">
  <link rel="stylesheet" href="${style}">
  <title>${(words[view] ?? view).replaceAll('<', '&lt;')}</title>
</head>
<body data-view="${view}">
  <script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
