import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';

const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

/** A blueprint of one stage. Each step is written in flow style without its braces. */
function read(steps: readonly string[], head = '') {
  const lines = steps.map((step) => `      - { ${step} }`).join('\n');
  return readBlueprint(`${head}\nstages:\n  - stage: S\n    steps:\n${lines}\n`);
}

/** The arrows as `from -> to`, with what is special about them. */
function links(steps: readonly string[], head = ''): string[] {
  return read(steps, head)
    .analysis.links.map(({ from, to, kind, label }) => {
      const special = [kind === 'dependency' ? '' : kind, label ?? '']
        .filter((word) => word !== '')
        .join(' ');
      return `${from.name} -> ${to.name}${special === '' ? '' : ` (${special})`}`;
    })
    .sort();
}

describe("the customer's path", () => {
  it('runs down each stack and on to the next step with a customer', () => {
    assert.deepEqual(links(['step: 1, customer: [A, B]', 'step: 2, support: X', 'step: 3, customer: C']), [
      'A -> B (path)',
      'B -> C (path)',
      'B -> X (handoff)',
      'X -> C (handoff)',
    ]);
  });

  it('goes where next says', () => {
    const steps = [
      'step: 1, customer: A, next: [{ id: three, label: hurry }, two]',
      'step: two, customer: B',
    ];
    assert.deepEqual(links([...steps, 'step: three, customer: C, next: two']), [
      'A -> B (path)',
      'A -> C (path hurry)',
      'B -> C (path)',
      'C -> B (path)',
    ]);
  });

  it('ends where next is empty', () => {
    assert.deepEqual(links(['step: 1, customer: A, next: []', 'step: 2, customer: B']), []);
  });

  it('is added to by an arrow from one customer cell to another, whichever way it is named', () => {
    for (const to of ['c', 'three', '[{ id: c, label: in a hurry }]']) {
      assert.deepEqual(
        links([
          `step: 1, customer: { name: A, to: ${to} }, frontstage: F`,
          'step: 2, customer: B',
          'step: three, customer: C',
        ]),
        [
          'A -> B (path)',
          `A -> C (path${to.startsWith('[') ? ' in a hurry' : ''})`,
          'A -> F',
          'B -> C (path)',
        ],
      );
    }
  });

  it('goes on beside a loop, which is an arrow back', () => {
    assert.deepEqual(
      links(['step: 1, customer: A', 'step: 2, customer: { name: B, to: a }', 'step: 3, customer: C']),
      ['A -> B (path)', 'B -> A (path)', 'B -> C (path)'],
    );
  });

  it('has one arrow where a written one goes the same way', () => {
    const steps = (to: string) => [
      `step: 1, customer: [{ name: A, to: [{ id: b, label: at once }] }, { name: B, ${to} }]`,
      'step: 2, customer: C',
    ];
    assert.deepEqual(links(steps('to: [{ id: c, label: 2 days, kind: wait }]')), [
      'A -> B (path at once)',
      'B -> C (wait 2 days)',
    ]);
  });

  it('ends at a customer cell with an empty to', () => {
    const last = 'step: 2, customer: C, frontstage: G';
    assert.deepEqual(links(['step: 1, customer: { name: A, to: [] }, frontstage: F', last]), ['C -> G']);
    assert.deepEqual(links(['step: 1, customer: [{ name: A, to: [] }, B]', last]), [
      'B -> C (path)',
      'C -> G',
    ]);
    assert.deepEqual(links(['step: 1, next: 2, customer: { name: A, to: [] }, frontstage: F', last]), [
      'A -> C (path)',
      'C -> G',
    ]);
  });

  it('stays beside an arrow of another kind', () => {
    const back = 'customer: { name: B, to: [{ id: a, kind: feedback }] }, frontstage: F';
    assert.deepEqual(links(['step: 1, customer: A', `step: 2, ${back}`, 'step: 3, customer: C']), [
      'A -> B (path)',
      'B -> A (feedback)',
      'B -> C (path)',
      'B -> F',
    ]);
  });

  it('is one for each lane of customers', () => {
    const head = 'lanes: [customer, { id: guest, role: customer }]';
    assert.deepEqual(links(['step: 1, customer: A, guest: G', 'step: 2, customer: B, guest: H'], head), [
      'A -> B (path)',
      'A -> G',
      'B -> H',
      'G -> H (path)',
    ]);
  });
});

describe('going deep', () => {
  it('joins each stack of actions with the nearest one below, by one arrow', () => {
    assert.deepEqual(links(['step: 1, evidence: E, customer: A, backstage: [B, C], support: [D, F]']), [
      'A -> B',
      'C -> D',
    ]);
  });

  it('follows the lanes of the file', () => {
    const head = `lanes: [customer, evidence, { id: screens, role: frontstage }, support]`;
    assert.deepEqual(links(['step: 1, support: S, screens: T, evidence: E, customer: A'], head), [
      'A -> T',
      'T -> S',
    ]);
  });

  it('is replaced by to, and removed by an empty to', () => {
    assert.deepEqual(
      links(['step: 1, customer: A, frontstage: { name: F, to: s }, backstage: B, support: S']),
      ['A -> F', 'B -> S', 'F -> S'],
    );
    assert.deepEqual(links(['step: 1, customer: { name: A, to: [] }, frontstage: F']), []);
  });

  it('stays beside a branch of the customer, but not beside an arrow of the customer that goes deep', () => {
    const steps = (to: string) => [
      `step: 1, customer: { name: A, to: ${to} }, frontstage: F`,
      'step: 2, customer: B, frontstage: G',
    ];
    assert.deepEqual(links(steps('[b, g]')), ['A -> B (path)', 'A -> G', 'B -> G']);
    assert.deepEqual(links(steps('g')), ['A -> B (path)', 'A -> G', 'B -> G']);
  });

  it('stays until the name under to is that of something', () => {
    const steps = ['step: 1, customer: A, frontstage: { name: F, to: x }, backstage: B'];
    assert.deepEqual(links(steps), ['A -> F', 'F -> B']);
  });

  it('reaches shared processes by needs and by to', () => {
    const head = 'processes: { p: Prepares, q: Quits }';
    assert.deepEqual(links(['step: 1, customer: A, backstage: { name: B, needs: [p], to: q }'], head), [
      'A -> B',
      'B -> Prepares',
      'B -> Quits',
    ]);
  });

  it('leads to the customer of a step that to names, and nowhere for a name that is not there', () => {
    assert.deepEqual(
      links(['step: 1, frontstage: { name: F, to: [two, x] }', 'step: two, evidence: E, customer: A']),
      ['F -> A'],
    );
    assert.deepEqual(links(['step: 1, frontstage: { name: F, to: f }']), []);
  });
});

describe('a reference', () => {
  const target = (steps: readonly string[]) => {
    const { analysis } = read(steps);
    const one = analysis.references.find(({ kind }) => kind === 'cell');
    const { element } = one ?? {};
    assert.ok(one !== undefined && element?.kind === 'cell');
    const { start } = element.span;
    const column = analysis.columns.findIndex(
      ({ step }) => step.span.start <= start && start < step.span.end,
    );
    return {
      column,
      lane: element.lane,
      ambiguous: one.ambiguous,
      candidates: analysis.candidates(one).length,
    };
  };
  const from = 'step: from, frontstage: { name: F, to: x }';
  const derived = 'step: d, support: X';

  it('means the written id before derived ones', () => {
    const written = 'step: w, support: { name: W, id: x }';
    assert.deepEqual(target([`${from}, support: X`, derived, written]), {
      column: 2,
      lane: 'support',
      ambiguous: false,
      candidates: 1,
    });
  });

  it('means the same step before others', () => {
    assert.deepEqual(target([derived, `${from}, backstage: X`, derived]), {
      column: 1,
      lane: 'backstage',
      ambiguous: false,
      candidates: 1,
    });
  });

  it('means the nearest of several', () => {
    const [empty, far] = ['step: e, evidence: E', derived];
    assert.deepEqual(target([far, empty, from, derived, far]), {
      column: 3,
      lane: 'support',
      ambiguous: true,
      candidates: 3,
    });
  });

  it('does not mean the cell it stands in when others have its name', () => {
    assert.equal(target(['step: a, frontstage: { name: X, to: x }', derived]).column, 1);
  });

  it('is known at what it points at', () => {
    const { analysis, model } = read(
      ['step: 1, frontstage: { name: F, by: [c, d] }'],
      'actors: { c: Clerk }',
    );
    const [clerk] = model.actors;
    assert.ok(clerk);
    assert.equal(analysis.referencesTo(clerk).length, 1);
    assert.deepEqual(
      analysis.references.map(({ element }) => element?.name),
      ['Clerk', undefined],
    );
  });
});

describe('places', () => {
  it('are known of every cell and step', () => {
    const { analysis, model } = readBlueprint(
      `stages: [{ stage: A, steps: [{ step: 1 }] }, { stage: B, steps: [{ step: 2, ${lanes.map((lane) => `${lane}: x`).join(', ')} }] }]`,
    );
    assert.deepEqual(
      analysis.cells.map((cell) => analysis.laneOf(cell).role),
      lanes,
    );
    const [cell] = analysis.cells;
    assert.ok(cell);
    const step = analysis.stepOf(cell);
    assert.deepEqual([step.name, analysis.columnOf(step), analysis.stageOf(step)], ['2', 1, model.stages[1]]);
  });
});
