import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { impactOf } from '../../../../core/impact/impact.ts';
import { impactReport, impactSentence } from '../../../../core/impact/impact-report.ts';
import { switchableCalled } from '../../../../core/impact/switchables.ts';
import { root } from '../../../../tooling/root.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');

function off(wanted: string, text = hotel) {
  const file = readBlueprint(text);
  const found = switchableCalled(file.model, wanted);
  if ('problem' in found) assert.fail(found.problem);
  const impact = impactOf(file, found);
  const report = impactReport(impact, file);
  const dark = report.dark.map(({ step, name }) => (step === undefined ? name : `${step}: ${name}`));
  return { dark, report, impact };
}

/** A blueprint of one step, whose lines these are. */
function step(...lines: string[]): string {
  const head =
    'actors: { a: Ann, b: Bob }\nsystems: { s: Till }\nchannels: { web: Web, shop: Shop }\nprocesses: { p: { name: Stock, system: s } }\n';
  return `blueprint: B\n${head}stages:\n  - stage: S\n    steps:\n      - step: T\n${lines.map((line) => `        ${line}\n`).join('')}`;
}

describe('switching something off', () => {
  it('darkens in the hotel without its registration system what a person names from the picture', () => {
    const { dark, report } = off('registration');
    assert.deepEqual(
      dark.sort(),
      [
        // Named on the cell, or done by the system itself.
        'Check in: Processes the registration',
        'Check in: Encodes the key card',
        'Check in: Housekeeping releases the room',
        'Check in: Registration system',
        'Check out and leave: Processes the check-out',
        'Check out and leave: Registration system',
        // Shared, and what needs it.
        'Cleans and releases rooms',
        'Go to room: Opens the door to the card',
        // What leads to them.
        'Check in: Checks in',
        'Go to room: Goes to the room',
        'Check out and leave: Checks out and leaves',
        'Check out and leave: Reads the departure cards',
        'Check out and leave: Takes the card payment',
        // Door and desk agree on the room that the bags go to.
        'Hand over bags: Greets the guest and takes the bags',
        'Hand over bags: Gives the bags to the bellperson',
      ].sort(),
    );
    // Check in 10 + 4 min, check out 5 + 3 min, bags 2 min.
    assert.deepEqual(report.counts, {
      cells: 14,
      processes: 1,
      steps: 4,
      touchpoints: 4,
      moments: 1,
      customerSeconds: 24 * 60,
    });
    assert.equal(
      impactSentence(report),
      'Without Registration system: 14 cells, 1 shared process, 4 touchpoints, 1 moment of truth, 24 min of the customer.',
    );
  });

  it('darkens what an actor does, and what leads there', () => {
    assert.deepEqual(off('agent').dark, [
      'Make reservation: Takes the reservation call',
      'Make reservation: Makes a reservation',
    ]);
  });

  it('leaves what has another channel, and what a cell says goes before its step', () => {
    const text = step(
      'channel: [web, shop]',
      'customer: [Looks, { name: Pays, channel: web }]',
      'frontstage: Helps',
    );
    assert.deepEqual(off('web', text).dark, ['T: Pays']);
    const alone = text.replace('[web, shop]', 'web').replace('channel: web }', 'channel: shop }');
    assert.deepEqual(off('web', alone).dark, ['T: Looks']);
  });

  it('goes through shared processes, and says what because of what', () => {
    const text = step('customer: Buys', 'backstage: { name: Looks, needs: p }');
    const { impact } = off('s', text);
    assert.deepEqual(
      impact.dark.map(({ element, because, depth }) => [element.name, because.name, depth]),
      [
        ['Stock', 'Till', 1],
        ['Looks', 'Stock', 2],
        ['Buys', 'Looks', 3],
      ],
    );
  });

  it('follows arrows in the direction in which they hold somebody up', () => {
    const kinds = {
      dependency: ['T: One', 'T: Two'],
      wait: ['T: One', 'T: Two'],
      agreement: ['T: One', 'T: Two'],
      handoff: ['T: Two'],
      feedback: ['T: Two'],
      rework: ['T: Two'],
    };
    for (const [kind, dark] of Object.entries(kinds)) {
      const text = step(
        `frontstage: { name: One, by: a, to: [{ id: two, kind: ${kind} }] }`,
        'backstage: { name: Two, by: b }',
      );
      assert.deepEqual(off('b', text).dark.sort(), dark, kind);
    }
    const handed = step(
      'frontstage: { name: One, by: a, to: [{ id: two, kind: handoff }] }',
      'backstage: Two',
    );
    assert.deepEqual(off('a', handed).dark, ['T: One', 'T: Two']);
  });

  it('ends in circles', () => {
    const text = step(
      'frontstage: { name: One, by: a, to: [{ id: two, kind: agreement }] }',
      'backstage: { name: Two, to: [{ id: one, kind: handoff }] }',
    );
    assert.deepEqual(off('a', text).dark, ['T: One', 'T: Two']);
  });

  it('takes ids and names, and says what is not there or more than one thing', () => {
    const { model } = readBlueprint(hotel);
    const said = (wanted: string) => {
      const found = switchableCalled(model, wanted);
      return 'problem' in found ? found.problem : found.id;
    };
    assert.equal(said('Card Terminal'), 'terminal');
    assert.equal(said('system:kitchen'), 'kitchen');
    assert.match(said('registation'), /Did you mean "registration"\?/);
    const twice = readBlueprint(hotel.replace('  desk: {', '  clerk: {')).model;
    const found = switchableCalled(twice, 'clerk');
    assert.ok('problem' in found && /Write actor:clerk or channel:clerk\.$/.test(found.problem));
    assert.equal(impactSentence(off('phone').report).startsWith('Without Telephone'), true);
  });
});
