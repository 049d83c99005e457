import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const text = `blueprint: Café
persona: [{ id: ann, name: Ann }, { id: bob, name: Bob }]
actors:
  barista: Barista # makes it
  cook: { name: Cook, note: Stays }
systems:
  till: Till
processes:
  roast: { name: Roasts, by: [barista, cook] }

# The journey
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: { ann: 1, bob: -1 }
        customer: Orders
        frontstage: { name: Takes it, by: barista } # quick
        backstage:
          name: Brews
          by: [cook, barista] # both
          needs: roast
          to: [roast]
views:
  - { view: Bar, filter: { actors: [barista], systems: [till] } }
  - view: Beans
    focus: roast
    say: Where they come from
`;

const without = (key: string) => performed(text, { kind: 'remove', keys: [key] });

describe('what is declared, removed', () => {
  it('goes out of every list and view that names it, and says how many these were', () => {
    assert.equal(
      without('actor:barista'),
      text
        .replace('  barista: Barista # makes it\n', '')
        .replace('by: [barista, cook]', 'by: [cook]')
        .replace('{ name: Takes it, by: barista }', 'Takes it')
        .replace('[cook, barista]', '[cook]')
        .replace('actors: [barista], ', ''),
    );
    const outcome = perform(readBlueprint(text), { kind: 'remove', keys: ['actor:barista'] });
    assert.equal('note' in outcome && outcome.note, '4 references to it were removed as well.');
  });

  it('takes its section along when it is the only one, and the arrows to it', () => {
    assert.equal(
      without('system:till'),
      text.replace('systems:\n  till: Till\n', '').replace(', systems: [till]', ''),
    );
    const after = without('process:roast');
    assert.doesNotMatch(after, /roast/);
    assert.match(after, /say: Where they come from/);
    assert.match(after, /# The journey/);
  });

  it('is a persona with what each step says of its feelings', () => {
    assert.equal(without('persona_1'), text.replace(', { id: bob, name: Bob }', '').replace(', bob: -1', ''));
    const one = 'blueprint: Café\npersona: Ann\nstages: []\n';
    assert.equal(performed(one, { kind: 'remove', keys: ['persona_0'] }), 'blueprint: Café\nstages: []\n');
  });

  it('is refused when it is gone or repeated by an alias', () => {
    assert.match(without('actor:waiter'), /^refused: .*not in the text/);
    const shared = text.replace('till: Till', 'till: &till { name: Till }\n  press: *till');
    assert.match(performed(shared, { kind: 'remove', keys: ['system:till'] }), /^refused: /);
  });
});

describe('what is removed from the journey', () => {
  it('goes out of the views that name it', () => {
    const named =
      'stages:\n  - { stage: A, id: a, steps: [{ step: One }] }\n  - stage: B\nviews:\n  - { view: V, stages: [a, b], focus: a }\n';
    assert.equal(
      performed(named, { kind: 'remove', keys: ['stage_0'] }),
      'stages:\n  - stage: B\nviews:\n  - { view: V, stages: [b] }\n',
    );
  });
});
