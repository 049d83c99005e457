import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildPicture } from '../../core/diagram/build-picture.ts';
import type { Card } from '../../core/diagram/card.ts';
import type { PaletteName } from '../../core/diagram/palette.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { BlueprintDocument } from '../../server/documents.ts';
import { preview } from '../../server/features/preview.ts';
import { contentOf } from '../../webview/protocol.ts';
import { stem } from '../stem.ts';

export interface HtmlOptions {
  /** `undefined` leaves it to the reader of the page. */
  readonly theme: PaletteName | undefined;
  readonly packageFolder: string;
}

/**
 * A page of one file that shows the picture as the editor's preview does: it zooms, has the cards, and gives the
 * SVG. It loads nothing, and its policy lets it load nothing.
 */
export async function toHtml(
  name: string,
  text: string,
  { theme, packageFolder }: HtmlOptions,
): Promise<string> {
  const read = (file: string) => readFile(join(packageFolder, 'dist', file));
  const [host, pdf, script, hostStyle, icons, iconFont] = await Promise.all(
    ['cli/page.js', 'webview/pdf.js', 'webview/main.js', 'cli/page.css']
      .map(async (file) => withoutMap(String(await read(file))))
      .concat(
        read('webview/codicon.css').then(String),
        read('webview/codicon.ttf').then((data) => data.toString('base64')),
      ),
  );
  const file = name.replace(/^.*[\\/]/, '');
  const uri = `blueprint:/${encodeURIComponent(file)}`;
  const document = new BlueprintDocument(TextDocument.create(uri, 'service-blueprint', 1, text));
  const model = preview(document);
  const places = placesOf(document);
  const cards = Object.fromEntries(
    Object.entries(model.cards).map(([key, card]) => [key, withLinksTo(places, card)]),
  );
  const data = JSON.stringify({
    ...{ preview: contentOf({ ...model, cards }), theme, name: stem(file) },
    places: Object.fromEntries(places),
  });
  const iconStyle = icons?.replace(/url\([^)]*\)/, `url("data:font/ttf;base64,${iconFont}")`) ?? '';
  const scripts = [host, pdf, script].map((code = '') => code.replaceAll('</script', '<\\/script'));
  const policy = [
    `default-src 'none'`,
    `script-src ${scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`).join(' ')}`,
    `style-src 'unsafe-inline' data:`,
    'font-src data:',
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(model.picture.header.title || 'Service blueprint')}</title>
<link rel="stylesheet" id="vscode-codicon-stylesheet" href="data:text/css;base64,${Buffer.from(iconStyle).toString('base64')}">
<style>${hostStyle}</style>
</head>
<body>
<script type="application/json" id="blueprint">${data.replaceAll('<', '\\u003c')}</script>
${scripts.map((code) => `<script>${code}</script>`).join('\n')}
</body>
</html>
`;
}

/** Where what is drawn has its name in the source, with its key in the picture; where it is drawn first, if often. */
function placesOf({ file }: BlueprintDocument): ReadonlyMap<number, Key> {
  const drawn = [...buildPicture(file).elements].toReversed();
  return new Map(drawn.map(([key, { nameSpan }]) => [nameSpan.start, key]));
}

/** A page without the source leads from a card only to what is in the picture. */
function withLinksTo(places: ReadonlyMap<number, Key>, card: Card): Card {
  const facts = card.facts.map((fact) => ({
    ...fact,
    values: fact.values.map(({ text, target }) =>
      target !== undefined && places.has(target) ? { text, target } : { text },
    ),
  }));
  return { ...card, facts };
}

/** Maps of the source are files of their own, which this page does without. */
function withoutMap(code: string): string {
  return code.replace(/\n?(\/\/|\/\*)# sourceMappingURL=[^\n]*\n?$/, '\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
