import type { Geometry } from '../core/diagram/geometry.ts';
import { palettes } from '../core/diagram/palette.ts';
import { areasOf } from './areas.ts';
import { BlankState } from './blank-state.ts';
import { Dark } from './dark.ts';
import detailsStyle from './details/details.css';
import { Distance } from './distance.ts';
import { Editing } from './edit/editing.ts';
import { editor } from './editor.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { fadeOthers } from './fade.ts';
import { isLegible, placeAfter } from './far.ts';
import { FindBar, isFindKey } from './find-bar.ts';
import { FindMarks } from './find-marks.ts';
import { glide } from './glide.ts';
import { HoverCard } from './hover-card.ts';
import { Interaction } from './interaction.ts';
import { LivePicture } from './live-picture.ts';
import { lookOf, wholeLook } from './named-look.ts';
import { Notice } from './notice.ts';
import { pageData } from './page/page-data.ts';
import { PageState } from './page-state.ts';
import type { Place } from './picture-layer.ts';
import { areaAround } from './present/area-around.ts';
import { Presenter } from './present/presenter.ts';
import { StageSet } from './present/stage-set.ts';
import { printOnSheets } from './print-sheets.ts';
import { receiveMessages } from './receive-messages.ts';
import { Renderer } from './render.ts';
import { Screen } from './screen.ts';
import { Sticky } from './sticky.ts';
import style from './style.css';
import { Surface } from './surface.ts';
import { onThemeChange, themeOf } from './theme.ts';
import { Toolbar } from './toolbar.ts';
import { ViewChoice } from './view-choice.ts';
import { ViewPanel } from './view-panel.ts';
import { ViewPicker } from './view-picker.ts';
import { isDefaultView, type ViewState } from './view-state.ts';
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
const picker = new ViewPicker((index) => chooseView(index));
const toolbar = new Toolbar(
  {
    zoomIn: () => viewport.zoomIn(),
    zoomOut: () => viewport.zoomOut(),
    actualSize: () => viewport.actualSize(),
    fit: () => viewport.fit(),
    find: openFind,
    view: () => {
      find.close();
      panel.toggle();
    },
    present: () => presenter.start(),
    details: () => editing.toggleDetails(),
    command: (command) => editor.postMessage({ type: 'command', command }),
  },
  picker.root,
);
const viewport: Viewport = new Viewport(
  frame,
  canvas,
  state,
  (place) => {
    toolbar.showScale(place.k);
    sticky.follow(place);
    interaction.moved();
    editing.follow(place);
  },
  (place) => sticky.covered(place),
  () => distance.look(),
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
  chose: (key) => editing.chose(key),
  fold: (key) => choice.fold(key),
});
const editing: Editing = new Editing({
  ...{ frame, picture, viewport, interaction, notice, state },
  detailsChanged: (isOpen) => toolbar.showDetails(isOpen),
  post: (message) => editor.postMessage(message),
});
const panel = new ViewPanel(
  (view) => choice.choose(view),
  () => toolbar.focusView(),
  pageData() === null ? () => editor.postMessage({ type: 'command', command: 'save-view' }) : undefined,
);
const find = new FindBar(state, {
  show(areas, keys, current) {
    hits.show(picture.svg, areas, keys, current);
    const area = current === undefined ? undefined : areas.get(current);
    if (area !== undefined) viewport.bringIntoView(area);
  },
  closed() {
    hits.show(picture.svg, new Map(), [], undefined);
    frame.focus();
  },
});

const surface = new Surface(state, { frame, empty, blank, toolbar, panel, notice });
const renderer = new Renderer();
const screen = new Screen(renderer, picture, state, {
  drawn(now, before) {
    const { preview, drawing } = now;
    surface.showPicture();
    sticky.update(drawing.geometry, drawing.parts, state.palette.page);
    viewport.setPicture(drawing.geometry, state.kept.uri === preview.uri ? state.kept.place : undefined);
    // A preview that goes with the editor shows each file whole at first.
    const isAnother = before !== undefined && before.preview.uri !== preview.uri;
    if (state.kept.following === true && isAnother) viewport.fit();
    else if (!isAnother && before !== undefined && before.density !== now.density) {
      changeDensity(before.drawing.geometry, drawing.geometry);
    } else if (before !== undefined && before.preview !== preview) keepWhole(drawing.geometry);
    interaction.update({ ...now, view: now.state.view, areas: areasOf(drawing.geometry) });
    editing.update(now);
    fadeOthers(picture, now.picture, now.state.filter);
    dark.apply(now.picture);
    panel.update(preview.picture, now.state);
    picker.update(preview.picture.views ?? [], now.state);
    if (before?.preview !== preview) presenter.changed();
    find.refresh();
    toolbar.showFiltered(!isDefaultView(now.state));
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  begins: () => editing.begins && !state.besideText,
  empty(preview) {
    surface.showEmpty();
    panel.close();
    sticky.clear();
    interaction.clear();
    editing.clear();
    if (preview.broken === undefined) notice.clear();
    else notice.broken(preview.broken);
    editor.postMessage({ type: 'shown', uri: preview.uri, version: preview.version });
  },
  wants: (image) => editor.postMessage(image),
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
const distance: Distance = new Distance(viewport, state, screen);
const choice = new ViewChoice(state, screen, viewport, distance);
/** Shows a view of the file, or everything, and what the view looks at. */
function chooseView(index: number | undefined): void {
  const view = index === undefined ? undefined : state.drawn?.preview.picture.views?.[index];
  show(view === undefined ? wholeLook(state.view) : lookOf(view, state.view), view?.focus, true);
}

/** Writes what is on the screen into the file, as a view of this name. */
function saveView(name: string): void {
  const { view, filter, density } = state.view;
  const focus = editing.focus;
  const gesture = { kind: 'add-view', name, view, filter, density, ...(focus && { key: focus }) } as const;
  void editing.make(gesture, `Saved the view ${name}`);
}

/** Marks what is looked at, which is seen while it is presented. */
function lookAt(key: string | undefined): void {
  for (const one of canvas.querySelectorAll('.looked-at')) one.classList.remove('looked-at');
  if (key !== undefined) picture.element(key)?.classList.add('looked-at');
}

/** Shows a look and flies to what is looked at: what is drawn in both glides from place to place. */
function show(look: ViewState, focus: string | undefined, flies: boolean): void {
  const before = state.drawn?.drawing.geometry;
  const from = viewport.place;
  choice.show(look);
  const after = state.drawn?.drawing.geometry;
  if (after === undefined) return;
  const areas = areasOf(after);
  lookAt(focus);
  const to = viewport.placeOf(focus === undefined ? undefined : areaAround(after, focus, areas));
  const isSame = before !== undefined && before.width === after.width && before.height === after.height;
  if (flies && isSame) viewport.fly(to);
  else {
    viewport.show(to);
    if (flies && before !== undefined && from !== undefined) {
      glide(picture, { areas: areasOf(before), place: from }, { areas, place: to }, viewport.window);
    }
  }
}

/** The cells that go dark with what is switched off, in the picture and in words. */
const dark = new Dark(picture, () => {
  darkened({ keys: [], sentence: '' });
  editor.postMessage({ type: 'switched-on' });
});

function darkened({ keys, sentence }: { readonly keys: readonly string[]; readonly sentence: string }): void {
  dark.take(keys, state.drawn?.picture);
  notice.switchedOff(sentence, () => dark.end());
}

/** Keeps fit-to-window over an edit after which the picture reaches beyond it, while the whole can be read. */
function keepWhole(after: Geometry): void {
  if (viewport.fitted && !viewport.showsAll && isLegible(viewport.fitScale(after))) viewport.fit();
}

/** Another density is another picture: what is looked at stays where it is, and everything glides to its new place. */
function changeDensity(before: Geometry, after: Geometry): void {
  const { place, fitted, focus } = viewport;
  if (place === undefined) return;
  if (fitted && isLegible(viewport.fitScale(after))) viewport.fit();
  else viewport.show(placeAfter(before, after, place, focus));
  const seen = (geometry: Geometry, at: Place) => ({ areas: areasOf(geometry), place: at });
  glide(picture, seen(before, place), seen(after, viewport.place ?? place), viewport.window);
}

/** The panel and the find bar have the same place. */
function openFind(): void {
  panel.close();
  find.open();
}

const set = new StageSet();
const presenter: Presenter = new Presenter({
  picture: () => state.drawn?.preview.picture,
  show: ({ view, focus }, flies) =>
    show(view === undefined ? wholeLook(state.view) : lookOf(view, state.view), focus, flies),
  enter() {
    const { view } = state;
    const { place, fitted } = viewport;
    panel.close();
    find.close();
    distance.isFixed = true;
    return () => {
      distance.isFixed = false;
      lookAt(undefined);
      choice.show(view);
      if (fitted || place === undefined) viewport.fit();
      else viewport.show(place);
      frame.focus();
    };
  },
  ...{ set, frame },
});
receiveMessages(state, {
  screen,
  interaction,
  editing,
  toolbar,
  surface,
  notice,
  presenter,
  darkened,
  saveView,
});
onThemeChange(document.body, (theme) => {
  state.palette = palettes[theme];
  frame.style.background = state.palette.page;
  screen.redraw();
});
document.body.addEventListener('keydown', (event) => {
  if (isFindKey(event)) openFind();
  else if (event.key === 'F5' && pageData() !== null) presenter.start();
  else if (event.key === 'F3' && find.isOpen) find.step(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
});
document.head.append(element('style', {}, style, detailsStyle));
surface.showBlank();
frame.tabIndex = -1;
// Cut, Copy and Paste of the editor's menu would do nothing on a picture.
document.body.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: true });
find.root.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: false });
listenToKeys(document.body, viewport);
printOnSheets(() => screen.printed);
const { root: controls, menu } = toolbar;
const widgets = [...set.elements, panel.root, find.root, empty, blank.root, notice.root, ...editing.widgets];
document.body.append(
  element('main', { 'aria-label': 'Preview' }, controls, frame, card.root, menu, ...widgets),
);
