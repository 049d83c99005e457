import assert from 'node:assert/strict';
import { definition, definitionPlaces } from '../../../../server/features/definition.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn, hotelText } from './hotel-text.ts';

/** The texts that are led to. */
function targets(textWithMark: string): string[] {
  const { document, position } = openMarked(textWithMark);
  return definition(document, position).map(({ targetSelectionRange }) =>
    document.text.getText(targetSelectionRange),
  );
}

describe('definition', () => {
  it('leads from a reference to the id', () => {
    assert.deepEqual(targets(cursorIn('clerk', 3)), ['clerk']);
    assert.deepEqual(targets(cursorIn('desk', 2)), ['desk']);
    assert.deepEqual(targets(cursorIn('pms', 3)), ['pms']);
    assert.deepEqual(targets(cursorIn('rooms]')), ['rooms']);
    assert.deepEqual(targets(cursorIn('release, label')), ['release']);
  });
  it('leads to the name that an id follows from', () => {
    assert.deepEqual(targets(cursorIn('encodes-the-key')), ['Encodes the key']);
    assert.deepEqual(targets(cursorIn('check-in')), ['Check in']);
  });
  it('leads from the key of a lane to the lane', () => {
    assert.deepEqual(targets(cursorIn('machines:')), ['machines']);
  });
  it('marks the word it starts from, and the whole element it leads to', () => {
    const { document, position } = openMarked(cursorIn('clerk', 3));
    const [link] = definition(document, position);
    assert.equal(document.text.getText(link?.originSelectionRange), 'clerk');
    assert.match(document.text.getText(link?.targetRange), /^clerk: \{ name: Desk clerk/);
    const [place] = definitionPlaces(document, position);
    assert.equal(document.text.getText(place?.range), 'clerk');
  });
  it('stays where the declaration is', () => {
    assert.deepEqual(targets(cursorIn('clerk')), ['clerk']);
  });
  it('leads to everything that an ambiguous name could mean', () => {
    const text = hotelText.replace('step: Go to room', 'step: Check in');
    assert.deepEqual(targets(cursorIn('check-in', 1, text)), ['Check in', 'Check in']);
  });
  it('leads from a disabled code to its level', () => {
    const text = 'lint:\n  no-stages: hint\n# blueprint-disable-next-line no-st|ages\nblueprint: A\n';
    assert.deepEqual(targets(text), ['hint']);
  });
  it('leads nowhere from other words', () => {
    assert.deepEqual(targets(cursorIn('Queues')), []);
    assert.deepEqual(
      targets('blueprint: A\nstages: [{ stage: B, steps: [{ step: C, next: no|where }] }]'),
      [],
    );
    assert.deepEqual(targets('|'), []);
  });
});
