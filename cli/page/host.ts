// Stands in for the editor in a page of its own: gives the preview its data, its theme and its answers.
import type { FromWebview, PreviewCommand, PreviewContent, ToWebview } from '../../webview/protocol.ts';

interface PageData {
  readonly preview: PreviewContent;
  readonly theme?: 'light' | 'dark' | 'hc-light' | 'hc-dark' | 'print';
  /** What names in the cards lead to: keys in the picture, by offsets in the source. */
  readonly places: Readonly<Record<number, string>>;
  /** What the exported file is called, without its ending. */
  readonly name: string;
}

const data = JSON.parse(document.getElementById('blueprint')?.textContent ?? '') as PageData;
const classes = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'hc-light': 'vscode-high-contrast vscode-high-contrast-light',
  'hc-dark': 'vscode-high-contrast',
};
const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');

function applyTheme(): void {
  const wanted = contrast.matches ? (dark.matches ? 'hc-dark' : 'hc-light') : dark.matches ? 'dark' : 'light';
  const theme = data.theme === 'print' ? 'light' : (data.theme ?? wanted);
  document.documentElement.dataset.theme = theme;
  document.body.className = classes[theme];
}

type Exported = Extract<FromWebview, { type: 'exported' }>;
type Format = 'svg' | 'png' | 'pdf';

const types = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf', mmd: 'text/plain' };

const tell = (message: ToWebview) => window.postMessage(message, '*');
const waiting = new Map<number, (exported: Exported) => void>();
let exports = 0;

/** Asks the preview for the picture as it is seen, in print colours. */
function exportAs(format: Format, then: (exported: Exported) => void): void {
  exports++;
  waiting.set(exports, then);
  tell({ type: 'export', id: exports, format, theme: 'print' });
}

function download(content: BlobPart, ending: keyof typeof types): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: types[ending] }));
  link.download = `${data.name}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function downloadBytes({ text, missing = [], scale }: Exported, ending: 'png' | 'pdf'): void {
  download(
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
    ending,
  );
  if (scale !== undefined) {
    const percent = Math.max(1, Math.floor(scale * 100));
    alert(
      `The picture is too large for a PNG of twice its size: this one has ${percent}% of the size of the picture. A PDF stays sharp at any size.`,
    );
  }
  if (missing.length > 0) alert(`The PDF cannot show these letters: ${missing.join(' ')}`);
}

/** With what its reader has to know on top, which is also said. */
function mermaidText(): string {
  const { mermaid, mermaidNotice: notice } = data.preview;
  if (notice === undefined) return mermaid;
  alert(notice);
  return `%% ${notice}\n${mermaid}`;
}

/** Does what the editor does for a button. */
function run(command: PreviewCommand): void {
  switch (command) {
    case 'export-svg':
      exportAs('svg', ({ text }) => download(text, 'svg'));
      return;
    case 'export-png':
      exportAs('png', (exported) => downloadBytes(exported, 'png'));
      return;
    case 'export-pdf':
      exportAs('pdf', (exported) => downloadBytes(exported, 'pdf'));
      return;
    case 'export-mermaid':
      download(mermaidText(), 'mmd');
      return;
    case 'copy-svg':
      exportAs('svg', ({ text }) => void navigator.clipboard.writeText(text));
      return;
    case 'copy-mermaid':
      void navigator.clipboard.writeText(mermaidText());
      return;
    case 'copy-png':
      tell({ type: 'copy-png', id: 0, theme: 'print' });
      return;
    case 'new-blueprint':
    case 'restart-server':
    case 'toggle-lock':
      // There is no editor; the style of the page hides what would ask for it.
      return;
    default:
      command satisfies never;
  }
}

function answer(message: FromWebview): void {
  if (message.type === 'ready') tell({ type: 'show', preview: data.preview });
  if (message.type === 'command') run(message.command);
  if (message.type === 'open-offset') tell({ type: 'reveal', key: data.places[message.offset] ?? null });
  if (message.type !== 'exported') return;
  waiting.get(message.id)?.(message);
  waiting.delete(message.id);
}

let state: unknown;
Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage: answer,
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
    },
  }),
});
applyTheme();
for (const query of [dark, contrast]) query.addEventListener('change', applyTheme);
