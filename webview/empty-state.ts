import '@vscode-elements/elements/dist/vscode-button/index.js';
import { element } from './element.ts';

const example = `blueprint: Overnight hotel stay
stages:
  - stage: Arrive
    steps:
      - step: Check in
        customer: Checks in
        frontstage: Hands over the key`;

/** Makes what an empty file shows: how a blueprint begins, and a button that writes one. */
export function emptyState(writeTemplate: () => void): HTMLElement {
  const button = element('vscode-button', {}, 'New Blueprint from a Template');
  button.addEventListener('click', writeTemplate);
  return element(
    'div',
    { class: 'empty' },
    element('h1', {}, 'Begin with a stage and a step'),
    element(
      'p',
      {},
      'A step is one column of the picture: what the customer does, and what happens behind it.',
    ),
    element('pre', {}, example),
    button,
  );
}
