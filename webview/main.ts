import { PALETTES } from '../core/diagram/palette.ts';
import { areasOf } from './areas.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { HoverCard } from './hover-card.ts';
import { Interaction } from './interaction.ts';
import { LivePicture } from './live-picture.ts';
import { Notice } from './notice.ts';
import type { FromWebview, ToWebview } from './protocol.ts';
import { Renderer } from './render.ts';
import { Screen } from './screen.ts';
import { onThemeChange, themeOf } from './theme.ts';
import { Toolbar } from './toolbar.ts';
import { type Place, Viewport } from './viewport.ts';
import { listenToKeys } from './zoom-keys.ts';

/** What is kept while the page is hidden or the window reloads. */
interface State {
  readonly uri?: string;
  readonly place?: Place;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
let state: State = editor.getState() ?? {};
const keep = (change: State) => {
  state = { ...state, ...change };
  editor.setState(state);
};

const palette = PALETTES[themeOf(document.body.classList)];
const canvas = element('div', { class: 'canvas' });
const frame = element('div', { class: 'frame' }, canvas);
frame.style.background = palette.page;
const picture = new LivePicture(canvas);
const toolbar: Toolbar = new Toolbar(
  () => viewport,
  () => editor.postMessage({ type: 'command', command: 'export-svg' }),
);
const viewport = new Viewport(frame, canvas, (place, fitted) => {
  toolbar.showScale(place.k);
  card.hide();
  if (fitted) {
    const { place: _, ...rest } = state;
    state = rest;
  }
  keep(fitted ? {} : { place });
});
const card = new HoverCard((offset) => editor.postMessage({ type: 'open-offset', offset }));
const notice = new Notice((line, character) => editor.postMessage({ type: 'open', line, character }));
const empty = emptyState(() => editor.postMessage({ type: 'command', command: 'new-blueprint' }));
empty.hidden = true;
const interaction = new Interaction(frame, picture, viewport, card, (key, focus) => {
  editor.postMessage({ type: 'select', key, focus });
});

const screen = new Screen(new Renderer(), picture, palette, {
  drawn(preview, { geometry }) {
    empty.hidden = true;
    toolbar.root.hidden = false;
    viewport.setPicture(geometry, state.uri === preview.uri ? state.place : undefined);
    interaction.update(preview, areasOf(geometry));
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    keep({ uri: preview.uri });
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  empty(preview) {
    empty.hidden = false;
    toolbar.root.hidden = true;
    interaction.clear();
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    keep({ uri: preview.uri });
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  kept(preview, message) {
    if (message !== undefined) {
      notice.failed(message);
      editor.postMessage({ type: 'failed', message });
    } else if (preview.broken !== undefined) {
      notice.broken(preview.broken);
      editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
    }
  },
});

async function answerExport({ id, theme }: Extract<ToWebview, { type: 'export' }>): Promise<void> {
  try {
    editor.postMessage({ type: 'exported', id, text: await screen.export(theme) });
  } catch (error) {
    editor.postMessage({
      type: 'failed',
      id,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data.type) {
    case 'show':
      screen.show(data.preview, data.reopened);
      return;
    case 'reveal':
      interaction.reveal(data.key);
      return;
    case 'export':
      void answerExport(data);
      return;
    default:
      data satisfies never;
  }
});

onThemeChange(document.body, (theme) => {
  frame.style.background = PALETTES[theme].page;
  screen.setPalette(PALETTES[theme]);
});
listenToKeys(document.body, viewport);
document.body.append(frame, toolbar.root, empty, notice.root, card.root);
editor.postMessage({ type: 'ready' });
