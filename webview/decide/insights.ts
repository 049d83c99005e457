import { formatDuration } from '../../core/values/duration.ts';
import { durationText } from '../../core/values/duration-text.ts';
import type { InsightPlace, InsightsResult, WorkspaceImpactResult } from '../../server/protocol.ts';
import { element } from '../element.ts';
import { gapPlot } from './gap-plot.ts';
import { editorOf, wordsOf } from './page.ts';
import type { FromInsights, ToInsights } from './protocol.ts';
import { waitingPlot } from './waiting-plot.ts';

/** So many places of a figure are named at once; the others unfold. */
const namedAtOnce = 4;

/** Shows the figures of a blueprint, each with what it comes from, and what depends on something in all of them. */
export function showInsights(page: Document): void {
  const editor = editorOf<FromInsights>();
  const say = wordsOf(page);
  const post = (message: FromInsights) => editor.postMessage(message);
  const open = ({ range }: InsightPlace) => post({ type: 'open', range });
  const heading = element('h1', {}, say('insights'));
  const of = element('p', { class: 'count', role: 'status' });
  const figures = element('div', { class: 'figures' });
  const across = element('section', { class: 'across', 'aria-label': say('across') });
  const choice = element('select', { 'aria-label': say('off') });
  const dark = element('div', { 'aria-live': 'polite' });
  choice.addEventListener('change', () => switchOff(choice.value));
  across.append(element('h2', {}, say('across')), element('p', {}, choice), dark);
  page.body.append(
    element('main', { class: 'insights' }, element('header', {}, heading, of), figures, across),
  );
  page.defaultView?.addEventListener('message', ({ data }: MessageEvent<ToInsights>) => {
    if (data.type === 'insights') show(data.insights, data.name);
    else showAcross(data.impact, data.off, data.names);
  });
  post({ type: 'ready' });

  function show(insights: InsightsResult | undefined, name: string): void {
    of.textContent = insights?.title || name;
    const focused = page.activeElement?.getAttribute('data-place');
    if (insights === undefined || insights.tables.length === 0) {
      figures.replaceChildren(element('p', { class: 'empty' }, say(insights ? 'noFigures' : 'noBlueprint')));
      return;
    }
    const { waiting, gaps, tables } = insights;
    figures.replaceChildren(
      element(
        'div',
        { class: 'plots' },
        ...(waiting.length === 0 ? [] : [waitingPlot(waiting, say, open)]),
        ...(gaps.length === 0 ? [] : [gapPlot(gaps, say, open)]),
      ),
      element('div', { class: 'tables' }, ...tables.map(tableOf)),
    );
    if (focused) figures.querySelector<HTMLElement>(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  }

  function tableOf({ title, columns, rows }: InsightsResult['tables'][number]): HTMLElement {
    const head = [...columns.map((name) => say(name)), say('from')].map((name) =>
      element('th', { scope: 'col' }, name),
    );
    const id = `table-${title.replaceAll(/\W+/g, '-')}`;
    return element(
      'section',
      {},
      element('h2', { id }, say(title)),
      element(
        'div',
        { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': id },
        element(
          'table',
          { 'aria-labelledby': id },
          element('thead', {}, element('tr', {}, ...head)),
          element('tbody', {}, ...rows.map((row, at) => rowOf(row, `${id} ${at}`))),
        ),
      ),
    );
  }

  function rowOf(
    { cells, at, off }: InsightsResult['tables'][number]['rows'][number],
    id: string,
  ): HTMLElement {
    const [first = '', ...rest] = cells;
    const named = at.slice(0, namedAtOnce).map((place, index) => link(place, `${id} ${index}`));
    const more = at.slice(namedAtOnce).map((place, index) => link(place, `${id} ${namedAtOnce + index}`));
    const places = [
      ...named,
      ...(more.length === 0
        ? []
        : [element('details', {}, element('summary', {}, say('more', more.length)), ...more)]),
    ];
    const button = off === undefined ? [] : [offButton(off, first)];
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('span', {}, say(first), ...button)),
      ...rest.map((text) => element('td', { class: /^[-\d]/.test(text) ? 'figure' : '' }, say(text))),
      element('td', { class: 'places' }, ...places),
    );
  }

  function link(place: InsightPlace, id: string): HTMLElement {
    const made = element('button', { class: 'link', 'data-place': id }, place.name);
    made.addEventListener('click', () => open(place));
    return made;
  }

  function offButton(off: string, name: string): HTMLElement {
    const label = say('switchOff', name);
    const made = element(
      'button',
      { class: 'icon', 'aria-label': label, title: label },
      element('span', { class: 'codicon codicon-circle-slash', 'aria-hidden': 'true' }),
    );
    made.addEventListener('click', () => {
      choice.value = off;
      switchOff(off);
      across.scrollIntoView({ block: 'nearest' });
    });
    return made;
  }

  function switchOff(off: string): void {
    post({ type: 'off', ...(off !== '' && { off }) });
  }

  function showAcross(
    { choices, files }: WorkspaceImpactResult,
    off: string | undefined,
    names: Readonly<Record<string, string>>,
  ): void {
    const options = choices.map(({ id, name, kind, files: count }) =>
      element('option', { value: id }, say('declared', name, say(kind), count)),
    );
    choice.replaceChildren(element('option', { value: '' }, say('nothingOff')), ...options);
    choice.value = off ?? '';
    // Another blueprint may call it otherwise.
    if (off !== undefined && choice.value !== off) {
      choice.append(element('option', { value: off }, off));
      choice.value = off;
    }
    if (off === undefined) {
      dark.replaceChildren();
      return;
    }
    const sum = (of: (one: WorkspaceImpactResult['files'][number]) => number) =>
      files.reduce((total, one) => total + of(one), 0);
    const isDark = files.some(({ counts }) => counts.cells + counts.processes > 0);
    const total = isDark
      ? say(
          'goesDark',
          sum(({ counts }) => counts.cells),
          sum(({ counts }) => counts.touchpoints),
          sum(({ counts }) => counts.moments),
          files.length,
        )
      : say('nothingDark');
    dark.replaceChildren(element('p', {}, total), ...(files.length === 0 ? [] : [acrossTable(files, names)]));
  }

  function acrossTable(
    files: WorkspaceImpactResult['files'],
    names: Readonly<Record<string, string>>,
  ): HTMLElement {
    const heads = ['blueprint', 'cells', 'processes', 'touchpoints', 'moments', 'time'];
    return element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say('across') },
      element(
        'table',
        { 'aria-label': say('across') },
        element(
          'thead',
          {},
          element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, say(name)))),
        ),
        element(
          'tbody',
          {},
          ...files.map(({ uri, title, id, counts }) => {
            const button = element(
              'button',
              { class: 'link', title: say('showDark') },
              title || (names[uri] ?? uri),
            );
            button.addEventListener('click', () => post({ type: 'dark', uri, off: id }));
            const { cells, processes, touchpoints, moments, customerSeconds } = counts;
            const time = customerSeconds === 0 ? '' : durationText(formatDuration(customerSeconds));
            return element(
              'tr',
              {},
              element('th', { scope: 'row' }, button, ' ', element('small', {}, names[uri] ?? '')),
              ...[cells, processes, touchpoints, moments].map((count) =>
                element('td', { class: 'figure' }, String(count)),
              ),
              element('td', { class: 'figure' }, time),
            );
          }),
        ),
      ),
    );
  }
}
