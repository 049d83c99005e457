import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { gesture } from '../../../../server/features/gesture.ts';
import type { Gesture } from '../../../../server/protocol.ts';
import { openDocument } from '../open-document.ts';

const journey = `blueprint: A
stages:
  - stage: S
    steps:
      - step: T
        customer: Checks in
`;
const rename: Gesture = { kind: 'rename', key: 'c0_1_0', name: 'Leaves' };

describe('a gesture in the picture', () => {
  it('is answered with edits of the newest version', () => {
    const document = openDocument(journey);
    const result = gesture(document, { uri: document.uri, version: 0, gesture: rename });
    assert.ok('edits' in result);
    assert.equal(result.version, document.version);
    assert.equal(
      TextDocument.applyEdits(document.text, [...result.edits]),
      journey.replace('Checks in', 'Leaves'),
    );
  });

  it('finds its element again by name when the text is newer than the picture, or says that it is gone', () => {
    const moved = journey.replace('    steps:', '    steps:\n      - { step: New, customer: Arrives }');
    const document = openDocument(moved);
    const old = { uri: document.uri, version: document.version - 1, gesture: rename };
    const result = gesture(document, { ...old, seen: { c0_1_0: 'Checks in' } });
    assert.ok('edits' in result);
    assert.equal(
      TextDocument.applyEdits(document.text, [...result.edits]),
      moved.replace('Checks in', 'Leaves'),
    );
    const gone = gesture(document, { ...old, seen: { c0_1_0: 'Pays' } });
    assert.ok('refused' in gone);
    assert.match(gone.refused, /"Pays" is not where it was/);
  });

  it('finds an arrow again by what it joins', () => {
    const steps = '      - { step: T, customer: Asks, frontstage: { name: Answers, id: answer } }\n';
    const document = openDocument(
      `blueprint: A\nstages:\n  - stage: S\n    steps:\n      - { step: New, customer: Comes }\n${steps}`,
    );
    const { uri, version } = document;
    const removed = gesture(document, {
      uri,
      version: version - 1,
      gesture: { kind: 'remove', keys: ['c0_1_0_to_c0_2_0'] },
      seen: { c0_1_0_to_c0_2_0: 'Asks → Answers' },
    });
    assert.ok('edits' in removed);
    assert.match(TextDocument.applyEdits(document.text, [...removed.edits]), /Asks, to: \[\]/);
  });

  it('is refused with the place of what cannot be read', () => {
    const document = openDocument(`${journey}}\n`);
    const result = gesture(document, { uri: document.uri, version: document.version, gesture: rename });
    assert.ok('refused' in result);
    assert.equal(result.range?.start.line, 6);
  });
});
