import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { htmlPage, type PageContent, pageFiles } from '../../client/html-page.ts';
import { leftOut, pageOfPart } from '../../client/page-of-part.ts';
import type { BlueprintFile } from '../../core/blueprint-file.ts';
import type { Density } from '../../core/diagram/density.ts';
import type { PictureView } from '../../core/diagram/look.ts';
import { mermaidNotice as noticeOf } from '../../core/diagram/mermaid-file.ts';
import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import type { PaletteName } from '../../core/diagram/palette.ts';
import type { PaperName } from '../../core/diagram/paper.ts';
import type { Hyphenate } from '../../core/diagram/text/syllables.ts';
import { applyView } from '../../core/diagram/view.ts';
import type { PictureBrand } from '../../core/diagram/with-brand.ts';
import type { Images } from '../../core/images/image.ts';
import { page } from '../../server/features/page.ts';
import type { PageModel } from '../../server/protocol.ts';
import { stem } from '../stem.ts';

export interface HtmlOptions {
  /** `undefined` leaves it to the reader of the page. */
  readonly theme: PaletteName | undefined;
  /** At first; the reader of the page can choose another one. */
  readonly density: Density;
  /** True when long arrows are stubs at first. */
  readonly stubs: boolean;
  /** The paper that the page is laid out for when it is printed; A4 when absent. */
  readonly paper?: PaperName;
  readonly packageFolder: string;
  /** Breaks long words into syllables. */
  readonly hyphenate?: Hyphenate;
  readonly images?: Images;
  /** The part of the blueprint that is in the page; all of it when absent. */
  readonly view?: PictureView;
  readonly brand?: PictureBrand;
}

/** Returns the HTML page that the editor exports, too. */
export async function toHtml(
  name: string,
  file: BlueprintFile,
  { density, stubs, theme, paper, packageFolder, hyphenate, images, brand, view }: HtmlOptions,
): Promise<string> {
  const fileName = name.replace(/^.*[\\/]/, '');
  // Nothing of the folder that it was made in.
  const uri = `blueprint:/${encodeURIComponent(fileName)}`;
  const text = TextDocument.create(uri, 'service-blueprint', 1, file.source.text);
  const read = (part: string) => readFile(join(packageFolder, 'dist', 'webview', part));
  const [scripts, style, icons, iconFont] = await Promise.all([
    Promise.all(pageFiles.scripts.map(async (part) => String(await read(part)))),
    read(pageFiles.style).then(String),
    read(pageFiles.icons).then(String),
    read(pageFiles.iconFont).then((data) => data.toString('base64')),
  ]);
  const whole = page({ uri, version: 1, text, file }, hyphenate, images, brand);
  const shown = view === undefined ? {} : seenThrough(whole, view);
  return htmlPage(
    {
      ...whole,
      ...shown,
      theme,
      ...(paper && { paper }),
      name: stem(fileName),
      look: { density, stubs, ...(view && { filter: view.filter }) },
    },
    { scripts, style, icons, iconFont },
  );
}

/** Only what is to be seen through a view is in the page; what its filter lets fade fades there. */
function seenThrough(
  whole: PageModel,
  { view }: PictureView,
): Pick<PageContent, 'preview' | 'places' | 'leftOut'> {
  const picture = applyView(whole.preview.picture, view);
  const mermaid = toMermaid(picture);
  const mermaidNotice = noticeOf(mermaid);
  const part = { picture, mermaid, ...(mermaidNotice !== undefined && { mermaidNotice }) };
  const left = leftOut(whole.preview.picture, picture);
  return { ...pageOfPart(whole, part), ...(left !== undefined && { leftOut: left }) };
}
