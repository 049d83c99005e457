import { base64ToUint8Array } from 'uint8array-extras';
// Stands in for the editor in a page of its own: gives the preview its data, its theme and its answers.
import { mermaidFile } from '../../core/diagram/mermaid-file.ts';
import { fontStack } from '../../core/diagram/text/text-metrics.ts';
import {
  exportFormats,
  type PdfPage,
  type PictureCommand,
  type PreviewFormat,
  pictureCommands,
} from '../../core/export-formats.ts';
import { type ExportAnswer, PageRequests } from '../page-requests.ts';
import type { FromWebview, PageData, PreviewCommand, ToWebview } from '../protocol.ts';
import { pageData } from './page-data.ts';

const data = JSON.parse(pageData()?.textContent ?? '') as PageData;
const classes = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'hc-light': 'vscode-high-contrast vscode-high-contrast-light',
  'hc-dark': 'vscode-high-contrast',
  print: 'for-print',
};
const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');

function applyTheme(): void {
  show(wantedTheme());
}

function show(theme: keyof typeof classes): void {
  document.documentElement.dataset.theme = theme;
  document.body.className = classes[theme];
}

function wantedTheme(): keyof typeof classes {
  const wanted = contrast.matches ? (dark.matches ? 'hc-dark' : 'hc-light') : dark.matches ? 'dark' : 'light';
  return data.theme === 'print' ? 'light' : (data.theme ?? wanted);
}

type Format = 'svg' | 'drawio' | 'png' | 'pdf';

const tell = (message: ToWebview) => window.postMessage(message, '*');
const requests = new PageRequests(tell);

/** Asks the preview for the picture as it is seen, in print colours. */
async function exportAs(
  format: Format,
  then: (exported: ExportAnswer) => void | Promise<void>,
  page: PdfPage = 'fit',
): Promise<void> {
  try {
    await then(await requests.send({ type: 'export', format, theme: 'print', page }));
  } catch (error) {
    sayFailure(error);
  }
}

function sayFailure(error: unknown): void {
  alert(error instanceof Error ? error.message : String(error));
}

function download(content: BlobPart, format: PreviewFormat): void {
  const { mediaType, endings } = exportFormats[format];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: mediaType }));
  link.download = `${data.name}.${endings[0]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function downloadBytes({ text, missing = [], note, scale }: ExportAnswer, format: 'png' | 'pdf'): void {
  download(new Uint8Array(base64ToUint8Array(text)), format);
  if (scale !== undefined) {
    const percent = Math.max(1, Math.floor(scale * 100));
    alert(
      `The picture is too large for a PNG of twice its size: this one has ${percent}% of the size of the picture. A PDF stays sharp at any size.`,
    );
  }
  if (note !== undefined) alert(note);
  if (missing.length > 0) alert(`The PDF cannot show these characters: ${missing.join(' ')}`);
}

/** With what its reader has to know on top, which is also said. */
function mermaidText(): string {
  const { mermaid, mermaidNotice: notice } = data.preview;
  if (notice !== undefined) alert(notice);
  return mermaidFile(mermaid);
}

/** Does what the editor does for a button. Other commands are for an editor: what would ask for them is not shown. */
function run(command: PreviewCommand): void {
  const wanted = pictureCommands.find(({ name }) => name === command);
  if (wanted?.does === 'export') exportPicture(wanted);
  else if (wanted?.does === 'copy') copyPicture(wanted);
}

function exportPicture({ format, page }: Extract<PictureCommand, { does: 'export' }>): void {
  switch (format) {
    case 'html':
      // This is it.
      return;
    case 'pptx':
    case 'docx':
    case 'markdown':
    case 'xlsx':
    case 'csv':
      // Made from the blueprint itself, which is not here; the menu does not offer them.
      return;
    case 'mermaid':
      download(mermaidText(), format);
      return;
    case 'svg':
    case 'drawio':
      void exportAs(format, ({ text }) => download(text, format));
      return;
    case 'png':
    case 'pdf':
      void exportAs(format, (exported) => downloadBytes(exported, format), page);
      return;
    default:
      format satisfies never;
  }
}

function copyPicture({ format }: Extract<PictureCommand, { does: 'copy' }>): void {
  switch (format) {
    case 'svg':
      void exportAs(format, ({ text }) => navigator.clipboard.writeText(text));
      return;
    case 'mermaid':
      navigator.clipboard.writeText(mermaidText()).catch(sayFailure);
      return;
    case 'png':
      requests.send({ type: 'copy-png', theme: 'print' }).catch(sayFailure);
      return;
    default:
      format satisfies never;
  }
}

function answer(message: FromWebview): void {
  if (message.type === 'ready') tell({ type: 'show', preview: data.preview });
  if (message.type === 'command') run(message.command);
  if (message.type === 'open-offset') tell({ type: 'reveal', key: data.places[message.offset] ?? null });
  if (message.type === 'exported' || message.type === 'failed') requests.take(message);
}

let state: unknown = data.look && { view: data.look };
Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage: answer,
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
    },
  }),
});
// The words around the picture are in its characters, whatever the machine has for its own.
document.documentElement.style.setProperty('--vscode-font-family', fontStack);
if (data.leftOut !== undefined) {
  const words = document.createElement('p');
  words.className = 'left-out';
  words.textContent = data.leftOut;
  document.body.append(words);
}
if (data.paper !== undefined) document.documentElement.dataset.paper = data.paper;
applyTheme();
for (const query of [dark, contrast]) query.addEventListener('change', applyTheme);

// Printed, the picture has the colours of print, and the sheet lies as the picture does.
const sheet = document.createElement('style');
document.head.append(sheet);
addEventListener('beforeprint', () => {
  const { width = 1, height = 1 } = document.querySelector('.canvas > svg')?.getBoundingClientRect() ?? {};
  sheet.textContent = `@page { size: ${width < height ? 'portrait' : 'landscape'}; margin: 8mm; }`;
  show('print');
});
addEventListener('afterprint', applyTheme);
