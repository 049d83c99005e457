export interface WebviewPage {
  /** The source that the editor allows for files of the extension. */
  readonly cspSource: string;
  /** Unguessable, new for each page: the script carries it, and the one that the script adds for PDF. */
  readonly nonce: string;
  readonly script: string;
  readonly icons: string;
}

/**
 * Returns the page of the preview. Nothing may be loaded but the extension's own script and icons; inline styles are
 * allowed because the script brings its own and Mermaid writes some.
 */
export function webviewHtml(page: WebviewPage): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${page.nonce}'`,
    `style-src ${page.cspSource} 'unsafe-inline'`,
    `font-src ${page.cspSource} data:`,
    `img-src ${page.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${page.icons}">
  <title>Service Blueprint</title>
</head>
<body>
  <script nonce="${page.nonce}" src="${page.script}"></script>
</body>
</html>`;
}
