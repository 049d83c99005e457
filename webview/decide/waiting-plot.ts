import { formatDuration } from '../../core/values/duration.ts';
import { durationText } from '../../core/values/duration-text.ts';
import type { InsightPlace, InsightsResult } from '../../server/protocol.ts';
import { element } from '../element.ts';

type Say = (name: string, ...values: readonly (string | number)[]) => string;

/** Returns waiting by stage as bars: what the customer waits beside what they work, each bar leading to its first place. */
export function waitingPlot(
  stages: InsightsResult['waiting'],
  say: Say,
  open: (place: InsightPlace) => void,
): HTMLElement {
  const most = stages.reduce((sum, { waits, work }) => Math.max(sum, waits + work), 1);
  const rows = stages.map(({ stage, waits, work, at }) => {
    const share = waits + work === 0 ? 0 : Math.round((waits / (waits + work)) * 100);
    const label = say('waitsAndWorks', stage, time(waits), time(work), share);
    const part = (name: string, seconds: number) =>
      element('span', { class: `part ${name}`, style: `width: ${(100 * seconds) / most}%` });
    const bar = element(
      'button',
      { class: 'bar', 'aria-label': label, title: label },
      part('waits', waits),
      part('work', work),
    );
    bar.addEventListener('click', () => {
      const [first] = at;
      if (first !== undefined) open(first);
    });
    return element(
      'li',
      {},
      element('span', { class: 'stage', 'aria-hidden': 'true' }, stage),
      bar,
      element('span', { class: 'value', 'aria-hidden': 'true' }, say('shareWaits', time(waits), share)),
    );
  });
  return element(
    'section',
    { class: 'waiting', 'aria-label': say('waitingByStage') },
    element('h2', {}, say('waitingByStage')),
    element('ul', { class: 'bars' }, ...rows),
    element(
      'ul',
      { class: 'legend', 'aria-hidden': 'true' },
      ...['waits', 'work'].map((name) =>
        element('li', {}, element('span', { class: `part ${name}` }), say(name)),
      ),
    ),
  );
}

function time(seconds: number): string {
  return seconds === 0 ? '0' : durationText(formatDuration(seconds));
}
