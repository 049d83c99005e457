import { palettes } from '../core/diagram/palette.ts';
import type { Key } from '../core/diagram/picture.ts';
import { answerRequest } from './answer-request.ts';
import { areasOf, namedAreasOf } from './areas.ts';
import { BlankState } from './blank-state.ts';
import { editor } from './editor.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { fadeOthers } from './fade.ts';
import { FindBar, isFindKey } from './find-bar.ts';
import { FindMarks } from './find-marks.ts';
import { HoverCard } from './hover-card.ts';
import { Interaction } from './interaction.ts';
import { LivePicture } from './live-picture.ts';
import { Notice } from './notice.ts';
import { PageState } from './page-state.ts';
import type { ToWebview } from './protocol.ts';
import { Renderer } from './render.ts';
import { Screen } from './screen.ts';
import { search } from './search.ts';
import { Sticky } from './sticky.ts';
import style from './style.css';
import { onThemeChange, themeOf } from './theme.ts';
import { Toolbar } from './toolbar.ts';
import { ViewPanel } from './view-panel.ts';
import { isDefaultView, toggled, type ViewState } from './view-state.ts';
import { Viewport } from './viewport.ts';
import { listenToKeys } from './zoom-keys.ts';

const state = new PageState(editor, palettes[themeOf(document.body.classList)]);
const canvas = element('div', { class: 'canvas' });
const frame = element('div', { class: 'frame' }, canvas);
const sticky = new Sticky(frame);
frame.append(sticky.root);
frame.style.background = state.palette.page;
const picture = new LivePicture(canvas);
const hits = new FindMarks();
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
    if (fitted) state.forgetPlace();
    else state.keep({ place });
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
  search: (text) => (state.drawn === undefined ? [] : search(state.drawn.picture, text)),
  show(keys, current) {
    const areas = state.drawn === undefined ? new Map() : namedAreasOf(state.drawn.drawing.geometry);
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
const screen = new Screen(renderer, picture, state.palette, {
  drawn(now) {
    const { preview, drawing } = now;
    // A preview that goes with the editor shows each file whole at first.
    const before = state.drawn?.preview.uri;
    const another = state.kept.following === true && before !== undefined && before !== preview.uri;
    state.drawn = now;
    lookAt(frame);
    sticky.update(drawing.geometry, drawing.parts, state.palette.page);
    viewport.setPicture(drawing.geometry, state.kept.uri === preview.uri ? state.kept.place : undefined);
    if (another) viewport.fit();
    interaction.update({ ...now, view: now.state.view, areas: areasOf(drawing.geometry) });
    fadeOthers(picture, now.picture, now.state.filter);
    panel.update(preview.picture, now.state);
    find.refresh();
    toolbar.showFiltered(!isDefaultView(now.state));
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    state.keep({ uri: preview.uri });
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  empty(preview) {
    state.drawn = undefined;
    lookAt(empty);
    panel.close();
    sticky.clear();
    interaction.clear();
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    state.keep({ uri: preview.uri });
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  kept(preview, message) {
    if (state.drawn === undefined) blank.root.hidden = true;
    if (message !== undefined) {
      notice.failed(message);
      editor.postMessage({ type: 'not-drawn', message });
    } else if (preview.broken !== undefined) {
      notice.broken(preview.broken);
      editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
    }
  },
});
screen.setState(state.view);

/** One of the picture, how to begin one, and why there is none. */
function lookAt(wanted: HTMLElement): void {
  for (const one of [frame, empty, blank.root]) one.hidden = one !== wanted;
  toolbar.root.hidden = wanted !== frame;
}

/** A picture of another document does not stand under the name of this one. */
function serverChanged(stopped: boolean, uri: string): void {
  if (stopped) blank.serverStopped();
  else blank.waiting();
  const hasPicture = state.kept.uri === uri && (state.drawn !== undefined || !empty.hidden);
  notice.serverStopped(stopped && hasPicture);
  if (hasPicture && !blank.root.hidden) lookAt(state.drawn === undefined ? empty : frame);
  else if (!hasPicture && stopped) {
    panel.close();
    lookAt(blank.root);
  }
}

/** The panel and the find bar have the same place. */
function openFind(): void {
  panel.close();
  find.open();
}

/** Keeps fit-to-window across filter changes. */
function choose(next: ViewState): void {
  const { fitted } = viewport;
  setViewState(next);
  if (fitted) viewport.fit();
}

function setViewState(next: ViewState): void {
  state.view = next;
  screen.setState(next);
}

/** Collapses the lane or the stage with this key, or opens it. */
function fold(key: Key): void {
  const { view } = state.view;
  const lane = state.drawn?.preview.picture.lanes.find((one) => one.key === key);
  const stage = state.drawn?.preview.picture.stages.find((one) => one.key === key);
  if (lane) {
    const collapsedLanes = toggled(view.collapsedLanes, lane.id);
    setViewState({ ...state.view, view: { ...view, collapsedLanes } });
  } else if (stage) {
    const collapsedStages = toggled(view.collapsedStages, stage.name);
    setViewState({ ...state.view, view: { ...view, collapsedStages } });
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
    case 'part':
    case 'copy-png':
      void answerRequest(data, screen).then((answer) => editor.postMessage(answer));
      return;
    case 'following':
      toolbar.showLock(data.following);
      state.keep({ following: data.following });
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
  state.palette = palettes[theme];
  frame.style.background = state.palette.page;
  screen.setPalette(state.palette);
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
