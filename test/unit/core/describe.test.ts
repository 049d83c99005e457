import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import type { DetailsCard } from '../../../core/describe/details-card.ts';
import { describe as describeElement } from '../../../core/describe.ts';
import type { Element } from '../../../core/model.ts';

const text = `blueprint: Hotel
actors: { clerk: { name: Desk clerk, department: Front office } }
channels: { desk: { name: Front desk, kind: offline } }
systems: { pms: { name: Registration, owner: IT, url: "https://example.org" } }
processes: { food: { name: Prepares the food, owner: Kitchen, system: pms } }
stages:
  - stage: Arrive
    description: From the kerb.
    steps:
      - step: Park
        customer: Parks
      - step: Check in
        channel: desk
        importance: 5
        rating: 2
        target: 4
        emotion: -2
        moment: true
        pains: [Queues, Noise]
        metrics: { name: Time to key, value: 14m, target: 2m, source: Study }
        customer: { name: Checks in, wait: 10m }
        frontstage:
          name: Registers
          by: clerk
          system: pms
          duration: 4m
          needs: food
          fail: { name: Room not ready, recovery: Drink }
          policy: Keep 30 days
          status: assumed
          source: Manager
          note: "**Fast**"
          to: { id: release, label: asks, kind: wait }
        backstage: { name: Releases, id: release, duration: 1h }
`;
const file = readBlueprint(text);
const { model, analysis } = file;

/** A fact's values, joined. */
function said(card: DetailsCard, label: string): string | undefined {
  return card.facts
    .find((fact) => fact.label === label)
    ?.values.map((value) => value.text)
    .join('; ');
}

function named(name: string): Element {
  const all: Element[] = [
    ...model.actors,
    ...model.channels,
    ...model.systems,
    ...model.processes,
    ...model.lanes,
    ...model.stages,
    ...analysis.columns.map(({ step }) => step),
    ...analysis.cells,
  ];
  const element = all.find((one) => one.name === name);
  assert.ok(element, name);
  return element;
}

const cardOf = (name: string): DetailsCard => describeElement(named(name), file);

describe('describe', () => {
  it('tells of a cell where it is, who does it, and what hangs on it', () => {
    const card = cardOf('Registers');
    assert.equal(card.title, 'Registers');
    assert.equal(card.context, 'Frontstage · 2 Check in · Arrive');
    assert.equal(card.body, '**Fast**');
    assert.equal(said(card, 'Done by'), 'Desk clerk (Front office)');
    assert.equal(said(card, 'Channel'), 'Front desk (offline)');
    assert.equal(said(card, 'System'), 'Registration (IT)');
    assert.equal(said(card, 'Duration'), '4 min');
    assert.equal(said(card, 'Fail points'), 'Room not ready; recovery: Drink');
    assert.equal(said(card, 'Policy'), 'Keep 30 days');
    assert.equal(said(card, 'Depends on'), 'Releases (asks, wait); Prepares the food');
    assert.equal(said(card, 'Needed by'), 'Checks in');
    assert.equal(said(card, 'Evidence'), 'assumed, not yet checked');
    assert.equal(said(card, 'Source'), 'Manager');
  });

  it("tells of a customer's cell what the touchpoint is like", () => {
    const card = cardOf('Checks in');
    assert.equal(said(card, 'Wait'), '10 min');
    assert.equal(said(card, 'Importance'), '5 of 5');
    assert.equal(said(card, 'Rating today'), '2 of 5');
    assert.equal(said(card, 'Rating to reach'), '4 of 5');
    assert.equal(said(card, 'Emotion'), '−2, very bad');
    assert.equal(said(card, 'Moment of truth'), 'yes');
    assert.equal(said(card, 'Pain points'), 'Queues; Noise');
    assert.equal(said(card, 'Metrics'), 'Time to key: 14m, target 2m (Study)');
    assert.equal(said(card, 'Comes after'), 'Parks');
    assert.equal(said(cardOf('Parks'), 'Goes on to'), 'Checks in');
  });

  it('sums up steps and stages', () => {
    const step = cardOf('Check in');
    assert.equal(step.context, 'Step 2 · Arrive');
    assert.equal(said(step, 'Duration'), '1 h');
    assert.equal(said(step, 'Shared processes'), 'Prepares the food (Kitchen)');
    const stage = cardOf('Arrive');
    assert.equal(stage.context, 'Stage 1 of 1');
    assert.equal(stage.body, 'From the kerb.');
    assert.equal(said(stage, 'Steps'), '1 Park; 2 Check in');
    assert.equal(said(stage, 'Waiting'), '10 min');
  });

  it('tells of a step what it and the work behind it depend on, and what needs it', () => {
    const text = `blueprint: Hotel
processes: { food: Prepares the food, keys: Cuts the keys }
stages:
  - stage: Stay
    steps:
      - step: Call
        customer: Calls
        backstage: { name: Answers, id: answer, to: [cook, { id: bring, label: asks }], needs: [food, keys] }
        support: [Telephone, Line]
      - step: Eat
        customer: Eats
        frontstage: { name: Brings it, id: bring, to: [answer, eats], needs: food }
        support: { name: Cooks, id: cook, to: [{ id: answer, kind: feedback }, { id: bring, kind: wait }] }
`;
    const file = readBlueprint(text);
    const cards = file.analysis.columns.map(({ step }) => describeElement(step, file));
    const facts = cards.map((card) => [said(card, 'Depends on'), said(card, 'Needed by')]);
    assert.deepEqual(facts, [
      ['Answers; Prepares the food; Cuts the keys; Brings it (asks); Cooks', 'Brings it; Cooks (feedback)'],
      ['Answers (feedback); Brings it (wait); Prepares the food', 'Answers (asks)'],
    ]);
  });

  it('tells of declarations where they are used', () => {
    assert.equal(said(cardOf('Desk clerk'), 'Does'), '2 Registers');
    assert.equal(said(cardOf('Front desk'), 'Used at'), '2 Check in');
    assert.equal(said(cardOf('Registration'), 'Used for'), 'Prepares the food; 2 Registers');
    assert.equal(said(cardOf('Registration'), 'Link'), 'https://example.org');
    assert.equal(said(cardOf('Prepares the food'), 'Needed by'), 'Registers');
    assert.match(said(cardOf('Backstage'), 'Role') ?? '', /^backstage: /);
  });

  it('leads to what it names', () => {
    const needed = cardOf('Registers').facts.find(({ label }) => label === 'Needed by');
    assert.equal(needed?.values[0]?.target, text.indexOf('Checks in'));
  });

  it('has no empty facts, and a title without a name', () => {
    const half = readBlueprint('stages: [{ stage: , steps: [{ step: , customer: { by: x } }] }]');
    const elements = [
      ...half.model.stages,
      ...half.analysis.columns.map(({ step }) => step),
      ...half.analysis.cells,
    ];
    for (const element of elements) {
      const card = describeElement(element, half);
      assert.equal(card.title, element.id);
      assert.ok(card.facts.every(({ values }) => values.length > 0));
    }
  });
});
