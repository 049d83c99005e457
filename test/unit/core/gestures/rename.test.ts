import assert from 'node:assert/strict';
import { performed } from './performed.ts';

const journey = `blueprint: Café
stages:
  - stage: Buy # here
    steps:
      - step: Order
        customer: Orders coffee # warm
        frontstage: { name: Takes the order, to: make }
      - step: Make
        next: order
        frontstage:
          - { name: "Makes it", id: make }
`;

describe('renaming in the picture', () => {
  it('changes the name alone, in the style it is written in', () => {
    assert.equal(
      performed(journey, { kind: 'rename', key: 'c0_1_0', name: 'Orders tea' }),
      journey.replace('Orders coffee', 'Orders tea'),
    );
    assert.equal(
      performed(journey, { kind: 'rename', key: 'c1_2_0', name: 'Brews: it' }),
      journey.replace('Makes it', 'Brews: it'),
    );
    assert.equal(
      performed(journey, { kind: 'rename', key: 'c0_1_0', name: 'Asks: "hot" # please' }),
      journey.replace('Orders coffee', `'Asks: "hot" # please'`),
    );
  });

  it('writes the id down first that follows from the name and is referred to', () => {
    assert.equal(
      performed(journey, { kind: 'rename', key: 'step_0', name: 'Ask' }),
      journey.replace('- step: Order\n', '- step: Ask\n        id: order\n'),
    );
  });

  it('is refused with a reason, and where the text cannot be read', () => {
    assert.match(
      performed(journey, { kind: 'rename', key: 'c0_1_0', name: ' \n ' }),
      /^refused: .*delete it/,
    );
    assert.match(performed(journey, { kind: 'rename', key: 'c9_1_0', name: 'A' }), /^refused: .*any more/);
    assert.match(
      performed(`${journey}  }`, { kind: 'rename', key: 'c0_1_0', name: 'A' }),
      /^refused: .*read/,
    );
  });
});
