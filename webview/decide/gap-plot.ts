import type { InsightPlace, InsightsResult } from '../../server/protocol.ts';
import { element } from '../element.ts';
import { scale } from './finding-words.ts';

type Say = (name: string, ...values: readonly (string | number)[]) => string;

/** Returns importance against gap to target: a dot a step, several beside each other; what weighs most is at the top right. */
export function gapPlot(
  gaps: InsightsResult['gaps'],
  say: Say,
  open: (place: InsightPlace) => void,
): HTMLElement {
  const least = gaps.reduce((low, { gap }) => Math.min(low, gap), 0);
  const columns = Array.from({ length: 5 - least }, (_, at) => least + at);
  const cells = scale.toReversed().flatMap((importance) => [
    element('span', { class: 'tick', 'aria-hidden': 'true' }, importance),
    ...columns.map((gap) => {
      const weight = Math.max(0, Number(importance) * gap);
      const here = gaps.filter((one) => one.importance === Number(importance) && one.gap === gap);
      return element('div', { class: 'spot', style: `--pays: ${weight / 4}` }, ...here.map(dotOf));
    }),
  ]);
  const foot = columns.map((gap) => element('span', { class: 'tick', 'aria-hidden': 'true' }, String(gap)));
  return element(
    'section',
    { class: 'gaps', 'aria-label': say('importanceAgainstGap') },
    element('h2', {}, say('importanceAgainstGap')),
    element(
      'div',
      { class: 'axes' },
      element('span', { class: 'y', 'aria-hidden': 'true' }, say('Importance')),
      element(
        'div',
        {
          class: 'plot warm',
          style: `grid-template-columns: 20px repeat(${columns.length}, minmax(24px, 1fr))`,
        },
        ...cells,
        element('span'),
        ...foot,
      ),
      element('span', { class: 'x', 'aria-hidden': 'true' }, say('gapToTarget')),
    ),
  );

  function dotOf({ importance, gap, at }: InsightsResult['gaps'][number]): HTMLElement {
    const [place] = at;
    const label = say('gapOf', place?.name ?? '', importance, gap);
    const dot = element('button', { class: 'dot mark idea', 'aria-label': label, title: label });
    dot.addEventListener('click', () => {
      if (place !== undefined) open(place);
    });
    return dot;
  }
}
