import assert from 'node:assert/strict';
import { preview } from '../../../../server/features/preview.ts';
import { openDocument } from '../open-document.ts';

const text = `blueprint: Hotel
stages:
  - stage: Arrive
    steps:
      - step: Check in
        customer: Checks in
        frontstage: { name: Registers, duration: 4m }
`;

describe('preview', () => {
  it('has a picture, its Mermaid text, and a card and a range for everything in it', () => {
    const document = openDocument(text);
    const { picture, mermaid, cards, ranges, uri, version } = preview(document);
    assert.equal(uri, document.uri);
    assert.equal(version, 1);
    assert.equal(picture.header.title, 'Hotel');
    assert.match(mermaid, /^flowchart /m);
    const drawn = [...picture.stages, ...picture.steps, ...picture.cells, ...picture.lanes].map(
      ({ key }) => key,
    );
    for (const key of drawn) {
      assert.ok(cards[key] !== undefined, `no card for ${key}`);
      assert.ok(ranges[key] !== undefined, `no range for ${key}`);
    }
    const cell = picture.cells.find(({ name }) => name === 'Checks in');
    assert.equal(document.text.getText(ranges[cell?.key ?? '']), 'Checks in');
  });
  it('knows where the name of everything is written, and nothing else', () => {
    const written = `blueprint: Hotel
processes:
  keys: { name: "Key system", owner: IT }
lanes: [{ id: guest, name: Guest, role: customer }, { id: frontstage, name: Frontstage }, { id: support, name: Support }]
stages:
  - stage: Arrive
    why: It begins
    steps:
      - id: in
        step: 'Check in'
        guest: { id: asks, wait: 5m, name: Asks for a room, to: { id: answers, label: aloud } }
        frontstage:
          id: answers
          name: "Answers"
          needs: keys
      - step: Leave
        guest: Leaves
`;
    const document = openDocument(written);
    const { picture, names } = preview(document);
    const shown = [...picture.stages, ...picture.steps, ...picture.cells, ...picture.lanes];
    assert.ok(shown.some(({ name }) => name === 'Key system'));
    for (const { key, name } of shown) {
      const range = names[key];
      assert.ok(range !== undefined);
      assert.equal(document.text.getText(range).toLowerCase(), name.toLowerCase());
    }
  });
  it('is the same after a round trip through JSON', () => {
    const model = preview(openDocument(text));
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
  });
  it('names the first place that cannot be read, and shows the rest', () => {
    const { picture, broken } = preview(openDocument(`${text}  - {`));
    assert.equal(broken?.range.start.line, 7);
    assert.notEqual(broken.message, '');
    assert.equal(picture.cells.length, 2);
  });
  it('is not broken by what is only wrong', () => {
    assert.equal(preview(openDocument('blueprint: 5\nstages: 7\n')).broken, undefined);
  });
});
