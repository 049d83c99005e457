// Keeps the pictures of a comparison in step: they scroll, zoom and choose together.
import type { ComparisonPageData } from '../../server/protocol.ts';
import type { FromComparison } from '../protocol.ts';
import { chosenBar } from './chosen-bar.ts';
import { Pane } from './pane.ts';
import { Panes } from './panes.ts';

/** The state that is kept while the page is made anew. */
interface State {
  readonly mode?: string;
  readonly zoom?: number;
  readonly middle?: { readonly x: number; readonly y: number };
  readonly group?: string;
  readonly row?: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromComparison): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
const kept = editor.getState() ?? {};
const data = JSON.parse(document.querySelector('#data')?.textContent ?? '{}') as ComparisonPageData;
const all = <Found extends Element = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<Found>(selector),
];
const modes = all('[data-mode]');
const rows = all('tr[data-group]');
const bar = document.querySelector('#chosen');

const panesOf = new Map(
  modes.map(({ dataset: { mode = '' } }) => {
    const panes = all(`.pane[data-of="${mode}"]`).map((section) => {
      const index = Number(section.dataset.index);
      return new Pane(section, (mode === 'step' ? data.sides[index]?.keys : data.marked[index]) ?? {});
    });
    for (const pane of panes) {
      pane.region.addEventListener('click', ({ target }) => {
        const group = pane.groupAt(target);
        if (group !== undefined) choose(group, group, rowOf(group));
      });
    }
    return [mode, { panes, together: new Panes(panes, keep) }] as const;
  }),
);
let shown = panesOf.has(kept.mode ?? '') ? (kept.mode ?? 'step') : 'step';
let chosen: { group: string; row?: number } | undefined;

function together(): Panes | undefined {
  return panesOf.get(shown)?.together;
}

function show(mode: string, zoom?: number, middle = together()?.middle): void {
  shown = mode;
  for (const button of modes) {
    const isShown = button.dataset.mode === mode;
    button.setAttribute('aria-checked', `${isShown}`);
    button.tabIndex = isShown ? 0 : -1;
  }
  for (const [name, { panes }] of panesOf) for (const { section } of panes) section.hidden = name !== mode;
  const now = together();
  now?.zoomTo(zoom ?? Math.max(now.fit, 0.5));
  if (middle !== undefined) now?.goTo(middle);
}

function keep(): void {
  const now = together();
  if (now === undefined) return;
  const { zoom, middle } = now;
  editor.setState({ mode: shown, zoom, ...(middle && { middle }), ...chosen });
}

/** `drawn` is what a group is drawn on: that of a remark is the card it is written on. */
function choose(group: string, drawn: string, row: HTMLElement | undefined, isShown = false): void {
  chosen = { group, ...(row && { row: rows.indexOf(row) }) };
  for (const one of rows) one.removeAttribute('aria-current');
  row?.setAttribute('aria-current', 'true');
  row?.scrollIntoView({ block: 'nearest' });
  for (const { together: panes } of panesOf.values()) panes.choose(drawn, isShown && panes === together());
  bar?.replaceChildren(...chosenBar(data, group, (message) => editor.postMessage(message)));
  keep();
}

function rowOf(group: string): HTMLElement | undefined {
  return (
    rows.find(({ dataset }) => dataset.group === group) ?? rows.find(({ dataset }) => dataset.shown === group)
  );
}

function chooseRow(row: HTMLElement | undefined): void {
  const { group, shown: drawn } = row?.dataset ?? {};
  if (group !== undefined) choose(group, drawn ?? group, row, true);
}

/** To the next difference or the one before, around the end. */
function go(by: number): void {
  if (rows.length === 0) return;
  const at = chosen?.row ?? (by > 0 ? -1 : rows.length);
  const row = rows[(at + by + rows.length) % rows.length];
  chooseRow(row);
  row?.querySelector<HTMLElement>('[data-pick]')?.focus({ preventScroll: true });
}

function zoomBy(how: string | undefined): void {
  const now = together();
  if (now === undefined) return;
  now.zoomTo(how === 'fit' ? now.fit : now.zoom * (how === 'in' ? 1.25 : 0.8));
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (button === null) return;
  const { mode, zoom, go: by, pick, exchange, forget } = button.dataset;
  if (mode !== undefined) show(mode);
  if (zoom !== undefined) zoomBy(zoom);
  if (by !== undefined) go(Number(by));
  if (pick !== undefined) chooseRow(button.closest('tr') ?? undefined);
  if (exchange !== undefined) editor.postMessage({ type: 'exchange' });
  if (forget !== undefined) editor.postMessage({ type: 'forget' });
});

document.addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey) return;
  const isMode = target instanceof HTMLElement && target.dataset.mode !== undefined;
  const zooms: Readonly<Record<string, string>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };
  if (key === 'F7') go(shiftKey ? -1 : 1);
  else if (zooms[key] !== undefined) zoomBy(zooms[key]);
  else if (isMode && /^Arrow/.test(key)) {
    const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    const next =
      modes[(modes.findIndex(({ dataset }) => dataset.mode === shown) + by + modes.length) % modes.length];
    show(next?.dataset.mode ?? shown);
    next?.focus();
  } else return;
  event.preventDefault();
});

show(shown, kept.zoom, kept.middle);
if (kept.group !== undefined) {
  const row = kept.row === undefined ? undefined : rows[kept.row];
  const isSame = row?.dataset.group === kept.group;
  choose(
    kept.group,
    (isSame ? row.dataset.shown : undefined) ?? kept.group,
    isSame ? row : rowOf(kept.group),
  );
}
