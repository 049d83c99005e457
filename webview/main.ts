import { uint8ArrayToBase64 } from 'uint8array-extras';
import { PALETTES } from '../core/diagram/palette.ts';
import type { Key, Picture } from '../core/diagram/picture.ts';
import { areasOf, namedAreasOf } from './areas.ts';
import { BlankState } from './blank-state.ts';
import { editor } from './editor.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { matching } from './filter.ts';
import { FindBar, isFindKey } from './find-bar.ts';
import { Hits } from './hits.ts';
import { HoverCard } from './hover-card.ts';
import { Interaction } from './interaction.ts';
import { LivePicture } from './live-picture.ts';
import { Notice } from './notice.ts';
import { toPng } from './png.ts';
import type { FromWebview, ToWebview } from './protocol.ts';
import { Renderer } from './render.ts';
import { type Drawn, Screen } from './screen.ts';
import { search } from './search.ts';
import { type State, viewStateOf } from './state.ts';
import { Sticky } from './sticky.ts';
import style from './style.css';
import { onThemeChange, themeOf } from './theme.ts';
import { Toolbar } from './toolbar.ts';
import { ViewPanel } from './view-panel.ts';
import { isUsual, toggled, type ViewState } from './view-state.ts';
import { Viewport } from './viewport.ts';
import { listenToKeys } from './zoom-keys.ts';

let state: State = editor.getState() ?? {};
const keep = (change: State) => {
  state = { ...state, ...change };
  editor.setState(state);
};
let viewState = viewStateOf(state);
let drawn: Drawn | undefined;

let palette = PALETTES[themeOf(document.body.classList)];
const canvas = element('div', { class: 'canvas' });
const frame = element('div', { class: 'frame' }, canvas);
const sticky = new Sticky(frame);
frame.append(sticky.root);
frame.style.background = palette.page;
const picture = new LivePicture(canvas);
const hits = new Hits();
const toolbar = new Toolbar({
  zoomIn: () => viewport.zoomIn(),
  zoomOut: () => viewport.zoomOut(),
  actualSize: () => viewport.actualSize(),
  fit: () => viewport.fit(),
  find: openFind,
  view: () => {
    find.close();
    panel.toggle();
  },
  command: (command) => editor.postMessage({ type: 'command', command }),
});
const viewport: Viewport = new Viewport(
  frame,
  canvas,
  (place, fitted) => {
    toolbar.showScale(place.k);
    sticky.follow(place);
    interaction.moved();
    if (fitted) {
      const { place: _, ...rest } = state;
      state = rest;
    }
    keep(fitted ? {} : { place });
  },
  (place) => sticky.covered(place),
);
const card = new HoverCard(
  (offset) => editor.postMessage({ type: 'open-offset', offset }),
  (key) => picture.element(key)?.focus({ preventScroll: true }),
);
const restart = () => editor.postMessage({ type: 'command', command: 'restart-server' });
const notice = new Notice(
  (line, character) => editor.postMessage({ type: 'open', line, character }),
  restart,
);
const blank = new BlankState(restart);
const empty = emptyState(() => editor.postMessage({ type: 'command', command: 'new-blueprint' }));
const interaction = new Interaction(frame, picture, viewport, card, {
  select: (key, focus) => editor.postMessage({ type: 'select', key, focus }),
  fold,
});
const panel = new ViewPanel(choose, () => toolbar.focusView());
const find = new FindBar({
  search: (text) => (drawn === undefined ? [] : search(drawn.picture, text)),
  show(keys, current) {
    const areas = drawn === undefined ? new Map() : namedAreasOf(drawn.drawing.geometry);
    hits.show(picture.svg, areas, keys, current);
    const area = current === undefined ? undefined : areas.get(current);
    if (area !== undefined) viewport.bringIntoView(area);
  },
  closed() {
    hits.show(picture.svg, new Map(), [], undefined);
    frame.focus();
  },
});

const renderer = new Renderer();
const screen = new Screen(renderer, picture, palette, {
  drawn(now) {
    const { preview, drawing } = now;
    // A preview that goes with the editor shows each file whole at first.
    const another = state.following === true && drawn !== undefined && drawn.preview.uri !== preview.uri;
    drawn = now;
    lookAt(frame);
    sticky.update(drawing.geometry, drawing.parts, palette.page);
    viewport.setPicture(drawing.geometry, state.uri === preview.uri ? state.place : undefined);
    if (another) viewport.fit();
    interaction.update({ ...now, view: now.state.view, areas: areasOf(drawing.geometry) });
    fade(now.picture, now.state);
    panel.update(preview.picture, now.state);
    find.refresh();
    toolbar.showFiltered(!isUsual(now.state));
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    keep({ uri: preview.uri });
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  empty(preview) {
    drawn = undefined;
    lookAt(empty);
    panel.close();
    sticky.clear();
    interaction.clear();
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    keep({ uri: preview.uri });
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  kept(preview, message) {
    if (drawn === undefined) blank.root.hidden = true;
    if (message !== undefined) {
      notice.failed(message);
      editor.postMessage({ type: 'failed', message });
    } else if (preview.broken !== undefined) {
      notice.broken(preview.broken);
      editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
    }
  },
});
screen.setState(viewState);

/** One of the picture, how to begin one, and why there is none. */
function lookAt(wanted: HTMLElement): void {
  for (const one of [frame, empty, blank.root]) one.hidden = one !== wanted;
  toolbar.root.hidden = wanted !== frame;
}

/** A picture of another document does not stand under the name of this one. */
function serverChanged(stopped: boolean, uri: string): void {
  if (stopped) blank.serverStopped();
  else blank.waiting();
  const hasPicture = state.uri === uri && (drawn !== undefined || !empty.hidden);
  notice.serverStopped(stopped && hasPicture);
  if (hasPicture && !blank.root.hidden) lookAt(drawn === undefined ? empty : frame);
  else if (!hasPicture && stopped) {
    panel.close();
    lookAt(blank.root);
  }
}

/** They have the same place. */
function openFind(): void {
  panel.close();
  find.open();
}

/** Who sees the whole goes on seeing the whole of what is chosen. */
function choose(next: ViewState): void {
  const { fitted } = viewport;
  setViewState(next);
  if (fitted) viewport.fit();
}

function setViewState(next: ViewState): void {
  viewState = next;
  keep({ view: next });
  screen.setState(next);
}

/** Collapses the lane or the stage with this key, or opens it. */
function fold(key: Key): void {
  const { view } = viewState;
  const lane = drawn?.preview.picture.lanes.find((one) => one.key === key);
  const stage = drawn?.preview.picture.stages.find((one) => one.key === key);
  if (lane) {
    const collapsedLanes = toggled(view.collapsedLanes, lane.id);
    setViewState({ ...viewState, view: { ...view, collapsedLanes } });
  } else if (stage) {
    const collapsedStages = toggled(view.collapsedStages, stage.name);
    setViewState({ ...viewState, view: { ...view, collapsedStages } });
  }
}

/** What the filter does not let through fades. */
function fade(shown: Picture, { filter }: ViewState): void {
  const keys = matching(shown, filter);
  for (const { key } of shown.cells) {
    picture.element(key)?.classList.toggle('faded', keys !== undefined && !keys.has(key));
  }
  for (const { key, from, to } of shown.links) {
    const faded = keys !== undefined && !(keys.has(from) && keys.has(to));
    picture.element(key)?.classList.toggle('faded', faded);
  }
}

type Exported = Omit<Extract<FromWebview, { type: 'exported' }>, 'type' | 'id'>;

async function exported({
  format,
  theme,
  page = 'fit',
  fonts,
}: Extract<ToWebview, { type: 'export' }>): Promise<Exported> {
  if (format === 'pdf') {
    const { bytes, missing } = await screen.exportPdf(theme, page, fonts);
    const text = uint8ArrayToBase64(bytes);
    return missing.length > 0 ? { text, missing } : { text };
  }
  const svg = await screen.export(theme);
  if (format === 'svg') return { text: svg };
  const { png, ...reduced } = await toPng(svg);
  return { text: uint8ArrayToBase64(new Uint8Array(await png.arrayBuffer())), ...reduced };
}

async function answer(id: number, work: () => Promise<Exported>): Promise<void> {
  try {
    editor.postMessage({ type: 'exported', id, ...(await work()) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    editor.postMessage({ type: 'failed', id, message });
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
      void answer(data.id, () => exported(data));
      return;
    case 'part':
      void answer(data.id, async () => ({ text: JSON.stringify(await screen.part()) }));
      return;
    case 'copy-png':
      void answer(data.id, async () => {
        // Asked for before it is drawn: the window allows it only right after the author's doing.
        const drawn = screen.export(data.theme).then(toPng);
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn.then(({ png }) => png) })]);
        const { png: _, ...reduced } = await drawn;
        return { text: '', ...reduced };
      });
      return;
    case 'following':
      toolbar.showLock(data.following);
      keep({ following: data.following });
      return;
    case 'server':
      serverChanged(data.stopped, data.uri);
      return;
    case 'deleted':
      notice.deleted(data.deleted);
      return;
    default:
      data satisfies never;
  }
});

onThemeChange(document.body, (theme) => {
  palette = PALETTES[theme];
  frame.style.background = palette.page;
  screen.setPalette(palette);
});
document.body.addEventListener('keydown', (event) => {
  if (isFindKey(event)) openFind();
  else if (event.key === 'F3' && find.isOpen) find.step(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
});
document.head.append(element('style', {}, style));
lookAt(blank.root);
frame.tabIndex = -1;
// Cut, Copy and Paste of the editor's menu would do nothing on a picture.
document.body.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: true });
find.root.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: false });
listenToKeys(document.body, viewport);
const { root: controls, menu } = toolbar;
const widgets = [panel.root, find.root, empty, blank.root, notice.root];
document.body.append(
  element('main', { 'aria-label': 'Preview' }, controls, frame, card.root, menu, ...widgets),
);
