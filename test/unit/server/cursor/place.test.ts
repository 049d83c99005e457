import assert from 'node:assert/strict';
import { placeAt } from '../../../../server/cursor/place.ts';
import { marked } from '../marked.ts';

/** The place in one line: its path, its kind, the word, the other keys. */
function place(textWithMark: string): string {
  const { text, offset } = marked(textWithMark);
  const found = placeAt(text, offset);
  if (found === undefined) return 'nothing';
  const path = found.path.map((segment) => (segment.kind === 'key' ? `/${segment.key}` : '/-')).join('');
  const word = text.slice(found.span.start, found.span.end);
  const marks = [
    found.amongItems ? 'items' : '',
    found.flow ? 'flow' : '',
    found.hasColon ? 'colon' : '',
    found.needsSpace ? 'space' : '',
    found.quote ?? '',
  ].filter((mark) => mark !== '');
  const siblings = found.siblings.size > 0 ? ` beside ${[...found.siblings].join(',')}` : '';
  return `${path || '/'} ${found.kind} "${word}"${siblings}${marks.map((mark) => ` ${mark}`).join('')}`;
}

const steps = 'blueprint: A\nstages:\n  - stage: S\n    steps:\n';

describe('placeAt', () => {
  describe('on a line of its own', () => {
    it('is at the keys of the document', () => {
      assert.equal(place('|'), '/ node ""');
      assert.equal(place('blu|'), '/ node "blu"');
      assert.equal(place('blueprint: A\n|\nstages:\n  - stage: S\n'), '/ node "" beside blueprint,stages');
    });
    it('is at the keys of the map in whose column it stands', () => {
      assert.equal(place(`${steps}      - step: A\n        |`), '/stages/-/steps/- node "" beside step');
      assert.equal(
        place(
          `${steps}      - step: A\n        customer: x\n        ch|\n        pains: [a]\n      - step: B\n        moment: true`,
        ),
        '/stages/-/steps/- node "ch" beside customer,step,pains',
      );
      assert.equal(place(`${steps}      - step: A\n    |`), '/stages/- node "" beside steps,stage');
    });
    it('is at the value of the key above when it is further in', () => {
      assert.equal(
        place(`${steps}      - step: A\n        backstage:\n          |`),
        '/stages/-/steps/-/backstage node ""',
      );
      assert.equal(place('actors:\n  |'), '/actors node ""');
    });
    it('is among the items of a list in their column', () => {
      assert.equal(place(`${steps}      - step: A\n      |`), '/stages/-/steps node "" items');
      assert.equal(place(`${steps}      |\n      - step: A\n`), '/stages/-/steps node "" items');
      assert.equal(place('lanes:\n- evidence\n|'), '/lanes node "" items');
    });
    it('is nowhere in a block of text, a comment, or below a value', () => {
      assert.equal(place('description: >\n  Some\n  |'), 'nothing');
      assert.equal(place('description: A\n  |'), 'nothing');
      assert.equal(place('a: b # com|ment'), 'nothing');
      assert.equal(place('# |'), 'nothing');
      assert.equal(place('name: "open\n  quote |'), 'nothing');
    });
    it('does not see the document before ---', () => {
      assert.equal(place('a: b\n---\n|'), '/ node ""');
    });
  });

  describe('after a dash', () => {
    it('is in the item', () => {
      assert.equal(place(`${steps}      - |`), '/stages/-/steps/- node ""');
      assert.equal(place(`${steps}      - st|`), '/stages/-/steps/- node "st"');
      assert.equal(place(`${steps}      -|`), '/stages/-/steps/- node "" space');
      assert.equal(
        place(`${steps}      - step: A\n        by:\n          - |\n      - step: B`),
        '/stages/-/steps/-/by/- node ""',
      );
    });
    it('knows the keys of the item below', () => {
      assert.equal(
        place(`${steps}      - |\n        customer: x`),
        '/stages/-/steps/- node "" beside customer',
      );
    });
    it('is nowhere before it', () => {
      assert.equal(place(`${steps}      |- step: A`), 'nothing');
    });
  });

  describe('after a key', () => {
    it('is at its value', () => {
      assert.equal(place('state: |'), '/state value ""');
      assert.equal(place('state:|'), '/state value "" space');
      assert.equal(place('state: as|-is  # now'), '/state value "as-is"');
      assert.equal(place('state: as-is |'), '/state value "as-is "');
      assert.equal(
        place(`${steps}      - step: A\n        channel: ph|\n        x: y`),
        '/stages/-/steps/-/channel value "ph"',
      );
      assert.equal(place('- a: |'), '/-/a value ""');
    });
    it('is within quotes', () => {
      assert.equal(place('state: "as|-is"'), '/state value "as-is" "');
      assert.equal(place("state: 'as|"), '/state value "as" \'');
      assert.equal(place('state: "as-is"|'), '/state value ""as-is""');
    });
    it('sees through anchors and tags', () => {
      assert.equal(place('state: &now as|'), '/state value "as"');
      assert.equal(place('state: !!str as|'), '/state value "as"');
    });
    it('is nowhere in a block of text', () => {
      assert.equal(place('note: >-|'), 'nothing');
    });
  });

  describe('on a key', () => {
    it('is that key', () => {
      assert.equal(place('own|er: Me'), '/ node "owner" colon');
      assert.equal(place('|owner: Me\nstate: as-is'), '/ node "owner" beside state colon');
      assert.equal(place('"own|er": Me'), '/ node "owner" colon "');
      assert.equal(
        place(`${steps}      - st|ep: A\n        by: c`),
        '/stages/-/steps/- node "step" beside by colon',
      );
    });
  });

  describe('in flow style', () => {
    it('is at the keys of the map', () => {
      assert.equal(place('persona: {|}'), '/persona key "" flow');
      assert.equal(place('persona: { |'), '/persona key "" flow');
      assert.equal(place('persona: { name: A, | }'), '/persona key "" beside name flow');
      assert.equal(place('persona: { name: A, g| }'), '/persona key "g" beside name flow');
      assert.equal(place('persona: { |, goal: B }'), '/persona key "" beside goal flow');
      assert.equal(place('persona: { na|me: A }'), '/persona key "name" flow colon');
    });
    it('is at the value of a key', () => {
      assert.equal(place('channels: { desk: { kind: | } }'), '/channels/desk/kind value "" flow');
      assert.equal(place('channels: { desk: { kind: off|, name: A'), '/channels/desk/kind value "off" flow');
      assert.equal(place('channels: { desk: { kind:|} }'), '/channels/desk/kind value "" flow space');
      assert.equal(place('channels: { desk: { kind: "o|ff" } }'), '/channels/desk/kind value "off" flow "');
    });
    it('is in an item of the list', () => {
      assert.equal(place('by: [|'), '/by/- node "" flow');
      assert.equal(place('by: [a, |]'), '/by/- node "" flow');
      assert.equal(place('by: [a, b|, c]'), '/by/- node "b" flow');
      assert.equal(place('to: [{ id: a, label: b }, { |'), '/to/- key "" flow');
    });
    it('goes on over lines', () => {
      assert.equal(place('to: [\n  { id: a,\n    label: b },\n  { id: |\n  ]'), '/to/-/id value "" flow');
      assert.equal(place('- to:\n    [\n    { id: a },\n    { |\nx: y'), '/-/to/- key "" flow');
      assert.equal(place('persona: {\n  name: A,\n  |\n}\nowner: B'), '/persona key "" beside name flow');
    });
    it('does not swallow what follows a bracket that is not closed', () => {
      assert.equal(
        place('persona: { name: A, |\nowner: B\nstate: as-is'),
        '/persona key "" beside name flow',
      );
    });
    it('is nowhere deeper than anybody writes, in brackets and in columns', () => {
      const columns = (count: number) =>
        Array.from({ length: count }, (_, at) => `${' '.repeat(at)}a:\n`).join('') + ' '.repeat(count);
      for (const [deep, found] of [
        [50, true],
        [200, false],
      ] as const) {
        assert.equal(place(`x: ${'['.repeat(deep)}|`) !== 'nothing', found, `${deep} brackets`);
        assert.equal(place(`${columns(deep)}|`) !== 'nothing', found, `${deep} columns`);
      }
    });
    it('is nowhere after a value or the end', () => {
      assert.equal(place('persona: { name: A } |'), 'nothing');
      assert.equal(place('by: [a b |'), 'nothing');
      assert.equal(place('persona: { name: A }\n  |'), 'nothing');
      assert.equal(place('persona: { name: A # c|\n }'), 'nothing');
    });
  });

  it('works with carriage returns', () => {
    assert.equal(place('a: b\r\nlanes:\r\n  - |\r\n'), '/lanes/- node ""');
    assert.equal(place('state: |\r\n'), '/state value ""');
  });
});
