import assert from 'node:assert/strict';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../../server/features/call-hierarchy.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn } from './hotel-text.ts';

function around(textWithMark: string) {
  const { document, position } = openMarked(textWithMark);
  const [item] = prepareCallHierarchy(document, position);
  if (item === undefined) return undefined;
  const outgoing = outgoingCalls(document, item);
  return {
    item,
    incoming: incomingCalls(document, item).map(({ from }) => from.name),
    outgoing: outgoing.map(({ to }) => to.name),
    words: outgoing.flatMap(({ fromRanges }) => fromRanges.map((range) => document.text.getText(range))),
  };
}

describe('the call hierarchy', () => {
  it('follows written arrows, and those to shared processes', () => {
    const found = around(cursorIn('Registers'));
    assert.deepEqual(found?.incoming, ['Checks in']);
    assert.deepEqual(found?.outgoing.toSorted(), ['Encodes the key', 'Releases rooms', 'Releases the room']);
    assert.deepEqual(found?.words.toSorted(), ['encodes-the-key', 'rooms', '{ id: release, label: asks }']);
    assert.equal(found?.item.detail, 'Frontstage · Check in');
  });
  it("follows the customer's path", () => {
    const found = around(cursorIn('Walks'));
    assert.deepEqual(found?.incoming, ['Checks in']);
    assert.deepEqual(found?.outgoing, ['Pays']);
  });
  it('begins at a process, at a reference, and at the first cell of a step', () => {
    assert.deepEqual(around(cursorIn('rooms'))?.incoming, ['Registers']);
    assert.equal(around(cursorIn('release, label'))?.item.name, 'Releases the room');
    assert.equal(around(cursorIn('Go to room'))?.item.name, 'Walks');
  });
  it('begins in a step at the customer, whatever the id of the lane', () => {
    const text = [
      'blueprint: Café',
      'lanes:',
      '  - evidence',
      '  - { id: guest, role: customer }',
      'stages:',
      '  - stage: Visit',
      '    steps:',
      '      - step: Or|der',
      '        evidence: Menu',
      '        guest: Orders',
    ].join('\n');
    assert.equal(around(text)?.item.name, 'Orders');
  });
  it('is empty elsewhere', () => {
    assert.equal(around(cursorIn('clerk')), undefined);
    assert.equal(around('|'), undefined);
  });
});
