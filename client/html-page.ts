import { pictureTitle } from '../core/diagram/picture-title.ts';
import { toBase64 } from '../server/base64.ts';
import type { PageModel } from '../server/protocol.ts';
import { contentOf, type PageData } from '../webview/protocol.ts';

/** The built parts that a page is put together from. */
export interface PageParts {
  /** Scripts in the order in which they run: the stand-in for the editor, the writer of PDF, the preview. */
  readonly scripts: readonly string[];
  readonly style: string;
  /** The stylesheet of the icons, and their font as base64. */
  readonly icons: string;
  readonly iconFont: string;
}

/** The content of a page. */
export interface PageContent extends PageModel, Pick<PageData, 'look' | 'leftOut' | 'paper'> {
  /** `undefined` leaves it to the reader of the page. */
  readonly theme: PageData['theme'];
  /** The name of files that are exported from the page, without their ending. */
  readonly name: string;
}

/** The files of {@link PageParts} under `dist/webview`. */
export const pageFiles = {
  scripts: ['page.js', 'pdf.js', 'main.js'],
  style: 'page.css',
  icons: 'codicon.css',
  iconFont: 'codicon.ttf',
} as const;

/**
 * Returns a page of one file that shows the picture as the editor's preview does: it zooms, has the cards, exports and
 * prints. It loads nothing, and its policy lets it load nothing.
 */
export async function htmlPage(content: PageContent, parts: PageParts): Promise<string> {
  const { preview, ...rest } = content;
  const data: PageData = { ...rest, preview: contentOf(preview) };
  const scripts = parts.scripts.map((code) => withoutMap(code).replaceAll('</script', '<\\/script'));
  const hashes = await Promise.all(scripts.map(hashOf));
  const icons = parts.icons.replace(/url\([^)]*\)/, `url("data:font/ttf;base64,${parts.iconFont}")`);
  const policy = [
    `default-src 'none'`,
    `script-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    `style-src 'unsafe-inline' data:`,
    'font-src data:',
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(preview.picture.header.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="generator" content="Service Blueprint">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${content.leftOut === undefined ? '' : `<meta name="description" content="${escapeHtml(content.leftOut)}">\n`}<title>${escapeHtml(pictureTitle(preview.picture.header))}</title>
<link rel="stylesheet" id="vscode-codicon-stylesheet" href="data:text/css,${encodeURIComponent(icons)}">
<style>${withoutMap(parts.style)}</style>
</head>
<body>
<script type="application/json" id="blueprint">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
${scripts.map((code) => `<script>${code}</script>`).join('\n')}
</body>
</html>
`;
}

async function hashOf(code: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return toBase64(new Uint8Array(hash));
}

/** Maps of the source are files of their own, which this page does without. */
function withoutMap(code: string): string {
  return code.replace(/\n?(\/\/|\/\*)# sourceMappingURL=[^\n]*\n?$/, '\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
