import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';

const build = (text: string) => buildPicture(readBlueprint(text));

const stay = `blueprint: Stay
state: to-be
owner: Hotel
persona: { name: Traveller }
actors: { clerk: Desk clerk }
channels: { desk: { name: Front desk, kind: offline }, app: { name: App, kind: online } }
systems: { pms: Registration system }
processes: { food: { name: Prepares the food, owner: Kitchen } }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        channel: desk
        emotion: -2
        moment: true
        pains: [Queue]
        opportunities: [Check in on the phone]
        ideas: [A bench]
        questions: [Why?]
        evidence: Desk
        customer: { name: Checks in, wait: 10m, duration: 2m }
        frontstage: { name: Registers, by: clerk, system: pms, duration: 4m, status: assumed, fail: { name: No room } }
      - step: Eat
        channel: [desk, app]
        customer: Eats
        backstage: { name: Takes the order, needs: [food] }
      - step: Eat more
        backstage: { name: Takes another, needs: [food] }
      - step: Sleep
        customer: Sleeps
      - step: Breakfast
        backstage: { name: Makes coffee, needs: [food] }
`;

describe('buildPicture', () => {
  const { picture, elements } = build(stay);
  const cell = (name: string) => picture.cells.find((one) => one.name === name);

  it('takes over all that the file says of the blueprint as a whole', () => {
    const said = {
      description: 'One night',
      scenario: 'Late',
      objective: 'In two minutes',
      why: 'Ratings fell',
      method: 'Shadowing',
      owner: 'Hotel',
      version: '1.2',
      date: '2026-11-01',
      lang: 'en',
    };
    const keys = Object.entries(said).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    const { header } = build(`blueprint: Stay\nstate: as-is\n${keys.join('')}`).picture;
    assert.deepEqual(header, { title: 'Stay', state: 'as-is', personas: [], ...said });
  });

  it('takes the header from the document', () => {
    assert.deepEqual(picture.header, {
      title: 'Stay',
      state: 'to-be',
      owner: 'Hotel',
      personas: [{ name: 'Traveller' }],
      time: 'waits 10 min, work 4 min',
    });
  });

  it('numbers steps, says how long each takes and names channels', () => {
    const [first, second] = picture.steps;
    assert.deepEqual(first, {
      key: 'step_0',
      number: 1,
      name: 'Check in',
      channels: ['Front desk'],
      reach: 'offline',
      duration: '4m',
      emotion: -2,
    });
    assert.deepEqual(second?.channels, ['Front desk', 'App']);
    assert.equal(second?.reach, undefined);
  });

  it('puts the badges of a step on its first customer cell', () => {
    const host = cell('Checks in');
    assert.deepEqual(host?.badges, [
      { kind: 'question', texts: ['Why?'] },
      { kind: 'opportunity', texts: ['Check in on the phone', 'A bench'] },
      { kind: 'pain', texts: ['Queue'] },
      { kind: 'moment', texts: ['Check in'] },
    ]);
    assert.equal(host?.moment, true);
    assert.equal(host?.wait, '10m');
    assert.deepEqual(cell('Desk')?.badges, []);
  });

  it('keeps what belongs to a cell on it', () => {
    const registers = cell('Registers');
    assert.deepEqual(registers?.by, ['Desk clerk']);
    assert.deepEqual(registers?.systems, ['Registration system']);
    assert.deepEqual(registers?.badges, [{ kind: 'fail', texts: ['No room'] }]);
    assert.equal(registers?.assumed, true);
  });

  it('knows a cell that is itself a system, and lets evidence of that name be evidence', () => {
    const { picture } = build(`blueprint: Stay
systems: { pms: Registration system }
stages:
  - stage: Arrive
    steps:
      - { step: Check in, evidence: Registration system, customer: Checks in, support: registration SYSTEM }
`);
    assert.deepEqual(
      picture.cells.map(({ isSystem }) => isSystem),
      [undefined, undefined, true],
    );
  });

  it('draws a shared process once across neighbouring columns, and again further on', () => {
    const shared = picture.cells.filter((one) => one.name === 'Prepares the food');
    assert.deepEqual(
      shared.map(({ column, columns, by }) => [column, columns, by]),
      [
        [1, 2, ['Kitchen']],
        [4, 1, ['Kitchen']],
      ],
    );
    const into = picture.links.filter((link) => shared.some((one) => one.key === link.to));
    assert.deepEqual(
      into.map((link) => link.to),
      [shared[0]?.key, shared[0]?.key, shared[1]?.key],
    );
  });

  it('joins the customer’s path and goes deep', () => {
    assert.ok(
      picture.links.some((link) => link.from === 'c0_1_0' && link.to === 'c1_1_0' && link.kind === 'path'),
    );
    assert.ok(
      picture.links.some(
        (link) => link.from === 'c0_1_0' && link.to === 'c0_2_0' && link.kind === 'dependency',
      ),
    );
  });

  it('knows the element of every key', () => {
    const shown = [...picture.stages, ...picture.steps, ...picture.lanes, ...picture.cells];
    for (const { key, name } of shown) assert.equal(elements.get(key)?.name, name);
    assert.equal(elements.size, shown.length);
  });

  it('has keys that are safe as ids, each only once', () => {
    const all = [...picture.stages, ...picture.steps, ...picture.lanes, ...picture.cells, ...picture.links];
    const keys = all.map((one) => one.key);
    for (const key of keys) assert.match(key, /^[a-z][a-z0-9_]*$/);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('draws what it can of a file that is being written', () => {
    for (const text of [
      '',
      'blueprint:',
      'blueprint: X\nstages:\n  - stage:\n    steps:\n      - customer:\n',
      '[',
    ]) {
      assert.doesNotThrow(() => build(text));
    }
    const { picture: half } = build(
      'blueprint: X\nstages:\n  - steps:\n      - step: A\n        customer: B\n',
    );
    assert.deepEqual(
      half.cells.map((one) => one.name),
      ['B'],
    );
  });
});
