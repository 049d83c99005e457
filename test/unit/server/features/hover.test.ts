import assert from 'node:assert/strict';
import { MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { hover } from '../../../../server/features/hover.ts';
import { openMarked } from '../open-document.ts';

/** Returns what is shown, and the text it is shown for. */
function shown(textWithMark: string): { markdown: string; word: string } | undefined {
  const { document, position } = openMarked(textWithMark);
  const found = hover(document, position, MarkupKind.Markdown);
  if (found === null) return undefined;
  assert.ok(MarkupContent.is(found.contents));
  return { markdown: found.contents.value, word: document.text.getText(found.range) };
}

const hotel = (line: string): string => `blueprint: Hotel
actors:
  clerk: { name: Desk clerk, department: Front office }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        emotion: -2
        pains: [Queues for ten minutes]
        customer: Checks in
        frontstage:
          name: Registers
          by: clerk
${line}`;

describe('hover', () => {
  it('says what a key means', () => {
    const found = shown('sta|te: as-is');
    assert.equal(found?.word, 'state');
    assert.match(found.markdown, /service of today/);
    assert.match(found.markdown, /`to-be`/);
  });
  it('says what a key in braces means', () => {
    assert.match(shown('persona: { go|al: Sleep }')?.markdown ?? '', /wants to have done/);
  });
  it('says of arrows what they add to, and what takes others away', () => {
    const to = shown(hotel('          t|o: []'))?.markdown ?? '';
    assert.match(to, /branch or a loop: it adds to the customer's path and replaces nothing/);
    assert.match(
      to,
      /`\[\]` takes away every arrow that leaves it by itself, and so ends the customer's path/,
    );
    assert.match(shown(hotel('        ne|xt: []'))?.markdown ?? '', /`\[\]` ends the path/);
  });
  it('shows the lane behind its key', () => {
    assert.match(shown(hotel('        back|stage: x'))?.markdown ?? '', /Backstage/);
  });
  it('shows a stage, a step and a cell on their names', () => {
    const text = hotel('');
    assert.match(shown(text.replace('Arrive', 'Arr|ive'))?.markdown ?? '', /^\*\*Arrive\*\*/);
    const step = shown(text.replace('Check in', 'Che|ck in'));
    assert.equal(step?.word, 'Check in');
    assert.match(step.markdown, /Queues for ten minutes/);
    assert.match(shown(text.replace('Registers', '|Registers'))?.markdown ?? '', /Desk clerk/);
    assert.match(shown(text.replace('Checks in', 'Checks in|'))?.markdown ?? '', /^\*\*Checks in\*\*/);
  });
  it('shows what a reference points at', () => {
    const found = shown(hotel('').replace('by: clerk', 'by: cl|erk'));
    assert.equal(found?.word, 'clerk');
    assert.match(found.markdown, /^\*\*Desk clerk\*\*[\s\S]*Front office/);
  });
  it('shows a declaration on its id', () => {
    assert.match(shown(hotel('').replace('clerk: {', 'cle|rk: {'))?.markdown ?? '', /^\*\*Desk clerk\*\*/);
  });
  it('explains a number by its key', () => {
    assert.match(shown(hotel('').replace('-2', '-|2'))?.markdown ?? '', /from -2/);
  });
  it('says what it depends on and what depends on it, with links that jump there', () => {
    const text = `processes:
  food: Prepares the food
stages:
  - stage: Stay
    steps:
      - step: Eat
        customer: Orders
        frontstage:
          id: serve
          name: Serves
          to: cook
        backstage: { id: cook, name: Cooks, needs: food }
`;
    const cook = shown(text.replace('name: Cooks', 'name: Coo|ks'))?.markdown ?? '';
    assert.match(cook, /^- Depends on: \[Prepares the food\]\(file:\/\/\/test\.blueprint\.yaml#L2,9\)$/m);
    assert.match(cook, /^- Needed by: \[Serves\]\(file:\/\/\/test\.blueprint\.yaml#L10,17\)$/m);
    const food = shown(text.replace('needs: food', 'needs: fo|od'))?.markdown ?? '';
    assert.match(food, /^- Needed by: \[Cooks\]\(file:\/\/\/test\.blueprint\.yaml#L12,38\)$/m);
  });
  it('shows nothing in prose, comments and unknown keys', () => {
    assert.equal(shown('description: So|me text'), undefined);
    assert.equal(shown('a: b # sta|te: x'), undefined);
    assert.equal(shown('nonse|nse: b'), undefined);
    assert.equal(shown('|'), undefined);
  });
  it('lets no text of the file become active', () => {
    const text =
      'stages:\n  - stage: "<img src=x> [a](command:b)"\n    description: "<b> ![i](http://x) [c](javascript:d)"\n';
    const { markdown } = shown(text.replace('<img', '<i|mg')) ?? { markdown: '' };
    assert.ok(markdown.includes('img'));
    assert.doesNotMatch(markdown, /(?<!\\)<|!\[|(?<!\\)\]\((?:command|javascript|http:)/);
  });
});
