import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { describe as describeElement } from '../../../core/describe.ts';
import { buildPicture } from '../../../core/diagram/build-picture.ts';
import { wholeView } from '../../../core/diagram/look.ts';
import { toMermaid } from '../../../core/diagram/mermaid-text.ts';
import { accessibleNames } from '../../../webview/accessible-names.ts';

const file = readBlueprint(`blueprint: Parcel
stages:
  - stage: Send
    steps:
      - { step: Give, customer: Gives it, backstage: { name: Loads it, to: [{ id: flies, kind: handoff, label: by van }] } }
      - { step: Fly, backstage: { name: Flies it, id: flies } }
      - { step: Get, customer: Gets it, frontstage: Brings it }
`);
const { picture } = buildPicture(file);

describe('a hand-off', () => {
  it('is spoken as one from both of its ends, with whether it follows by itself', () => {
    const names = [...accessibleNames(picture, wholeView).values()];
    const named = (start: string) => names.find((name) => name.startsWith(start)) ?? '';
    assert.match(named('Backstage, step 1'), /; follows Gives it; hands over to Flies it \(by van\)$/);
    assert.match(
      named('Backstage, step 2'),
      /; hands over to Brings it \(by itself\); takes over from Loads it \(by van\)$/,
    );
    assert.match(named('Frontstage, step 3'), /follows Gets it; takes over from Flies it \(by itself\)$/);
  });

  it('is said on hover with whether it follows by itself', () => {
    const flies = file.analysis.cells.find(({ id }) => id === 'flies');
    assert.ok(flies);
    const facts = describeElement(flies, file).facts.map(({ label, values }) => [
      label,
      values.map(({ text }) => text).join(),
    ]);
    assert.deepEqual(
      facts.filter(([label]) => label?.includes('over')),
      [
        ['Hands over to', 'Brings it (follows by itself)'],
        ['Takes over from', 'Loads it (by van)'],
      ],
    );
  });

  it('is an edge of the Mermaid text', () => {
    assert.match(toMermaid(picture), /c1_3_0 --> c2_2_0\n/);
  });
});
