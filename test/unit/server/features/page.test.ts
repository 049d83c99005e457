import assert from 'node:assert/strict';
import { page } from '../../../../server/features/page.ts';
import { openDocument } from '../open-document.ts';

const text = `blueprint: Coffee
actors: { barista: Barista }
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: { name: Orders, to: takes }
        frontstage: { name: Takes the order, id: takes, by: barista }
`;

describe('the page of a blueprint', () => {
  it('says nothing of what is left out', () => {
    const open = openDocument(text.replace('to: takes }', 'to: takes, note: SECRET }'));
    assert.match(JSON.stringify(page(open)), /SECRET/);
    const { preview } = page(open, undefined, undefined, undefined, ['notes']);
    assert.doesNotMatch(JSON.stringify(preview), /SECRET/);
    assert.ok(preview.picture.cells.some(({ name }) => name === 'Orders'));
  });

  it('links from its cards only to what is in the picture', () => {
    const { preview, places } = page(openDocument(text));
    const keyOf = (name: string) => preview.picture.cells.find((cell) => cell.name === name)?.key ?? '';
    const targetsOf = (name: string) =>
      preview.cards[keyOf(name)]?.facts
        .flatMap(({ values }) => values)
        .flatMap(({ target }) => (target === undefined ? [] : places[target]));
    assert.ok(targetsOf('Orders')?.includes(keyOf('Takes the order')));
    assert.ok(targetsOf('Takes the order')?.every((key) => key !== undefined));
    const values = preview.cards[keyOf('Takes the order')]?.facts.flatMap((fact) => fact.values);
    assert.deepEqual(
      values?.find((value) => value.text === 'Barista'),
      { text: 'Barista' },
    );
  });
});
