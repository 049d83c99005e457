import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { refactorings } from '../../../../core/refactor.ts';
import { parseSource } from '../../../../core/source.ts';
import { refactor } from '../../../../server/features/refactor.ts';
import { root } from '../../../../tooling/root.ts';
import { openDocument, openMarked } from '../open-document.ts';

/** Returns the titles that are offered at the cursor. */
function titles(textWithMark: string, only?: string[]): string[] {
  const { document, position } = openMarked(textWithMark);
  return refactor(document, { start: position, end: position }, only).map(({ title }) => title);
}

/** The text after the one with that title, and once more what it says is read without a problem. */
function applied(textWithMark: string, title: RegExp): string {
  const { document, position } = openMarked(textWithMark);
  const actions = refactor(document, { start: position, end: position }, undefined);
  const found = actions.find((action) => title.test(action.title));
  assert.ok(
    found !== undefined,
    `${title} is not among: ${actions.map((action) => action.title).join('; ')}`,
  );
  const text = TextDocument.applyEdits(document.text, found.edit?.changes?.[document.uri] ?? []);
  assert.deepEqual(openDocument(text).file.source.problems, [], text);
  return text;
}

const stage = (steps: string): string =>
  `blueprint: A\nstages:\n  - stage: S\n    steps:\n${steps.replace(/^(?=.)/gm, '      ')}`;

describe('making a shared process of a support cell', () => {
  it('declares a short one and lets the action above need it', () => {
    assert.equal(
      applied(
        stage(
          '- step: T\n  customer: C # c\n  frontstage: { name: F }\n  support: Books | a car # d\n',
        ).replace('| ', '|'),
        /shared process/,
      ),
      `blueprint: A\nprocesses:\n  books-a-car: Books a car\n\nstages:\n  - stage: S\n    steps:\n      - step: T\n        customer: C # c\n        frontstage: { name: F, needs: [books-a-car] }\n`,
    );
  });
  it('takes the keys of a long one along, with its comments', () => {
    const text = stage(
      '- step: T\n  backstage:\n    name: B\n    needs: [x]\n  support:\n    # Only at night.\n    name: Coo|ks\n    id: kitchen\n    duration: 3m # timed\n    note: >-\n      Long.\n\n      Longer.\n',
    ).replace('stages:', 'processes:\n  x: X\nstages:');
    assert.equal(
      applied(text, /shared process/),
      `blueprint: A\nprocesses:\n  x: X\n  kitchen:\n    name: Cooks\n    duration: 3m # timed\n    note: >-\n      Long.\n\n      Longer.\nstages:\n  - stage: S\n    steps:\n      - step: T\n        backstage:\n          name: B\n          needs: [x, kitchen]\n`.replace(
        '  kitchen:\n',
        '  kitchen:\n',
      ),
    );
  });
  it('uses the process that is declared already', () => {
    const text = stage('- step: T\n  customer: C\n  support: Co|oks\n').replace(
      'stages:',
      'processes:\n  food: Cooks\nstages:',
    );
    assert.equal(
      applied(text, /^Use the shared process "Cooks"/),
      text
        .replace('|', '')
        .replace('        support: Cooks\n', '')
        .replace('customer: C', 'customer: { name: C, needs: [food] }'),
    );
  });
  it('is not offered where something would be lost', () => {
    for (const cell of [
      '{ name: Co|oks, wait: 3m }',
      '{ name: Co|oks, fail: Burnt }',
      '[A, { name: Co|oks, to: [a] }]',
    ]) {
      const text = stage(`- step: T\n  customer: C\n  support: ${cell}\n`);
      assert.ok(!titles(text).some((one) => one.includes('shared process')), cell);
    }
    assert.ok(!titles(stage('- step: T\n  support: Co|oks\n')).some((one) => one.includes('shared')));
    assert.ok(!titles(stage('- step: T\n  customer: C|D\n')).some((one) => one.includes('shared')));
  });
});

describe('writing a shared process into a step', () => {
  const text = stage('- step: T\n  customer: C\n  frontstage: { name: F, needs: [fo|od] }\n').replace(
    'stages:',
    'processes:\n  food:\n    name: Cooks\n    owner: Kitchen # theirs\n    duration: 3m\nstages:',
  );
  it('takes the declaration away after its last use', () => {
    assert.equal(
      applied(text, /^Write "Cooks" into this step/),
      stage(
        '- step: T\n  customer: C\n  frontstage: { name: F }\n  support:\n    name: Cooks\n    x-owner: Kitchen # theirs\n    duration: 3m\n',
      ),
    );
  });
  it('leaves it for the others, and goes beside cells that are there', () => {
    const two =
      text.replace('{ name: F, needs', '{ name: F, by: [], needs') +
      '        support: [A, B] # s\n      - step: U\n        customer: { name: D, needs: food }\n';
    const done = applied(two, /into this step/);
    assert.match(done, /processes:\n {2}food:/);
    assert.match(done, /support: # s\n|support:\n/);
    const { stages } = readBlueprint(done).model;
    assert.deepEqual(
      stages[0]?.steps[0]?.cells.map(({ name }) => name),
      ['C', 'F', 'A', 'B', 'Cooks'],
    );
  });
  it('undoes what made the process', () => {
    const start = stage('- step: T\n  customer: { name: C }\n  support: { name: Co|oks, duration: 3m }\n');
    const shared = applied(start, /shared process/);
    const at = shared.indexOf('[cooks') + 2;
    const again = applied(`${shared.slice(0, at)}|${shared.slice(at)}`, /into this step/);
    assert.equal(again.replace('\n\n', '\n'), start.replace('|', ''));
  });
});

describe('splitting a step', () => {
  it('begins a step with the cell, and takes those after it and what comes next along', () => {
    assert.equal(
      applied(
        stage(
          '- step: T\n  channel: phone\n  customer: [C, D|o, E]\n  next: [x]\n\n- step: U\n  customer: F\n',
        ).replace('stages:', 'channels: { phone: P }\nstages:'),
        /Split the step before "Do"/,
      ),
      stage(
        '- step: T\n  channel: phone\n  customer: [C]\n\n- step: Do\n  channel: phone\n  customer:\n    - Do\n    - E\n  next: [x]\n\n- step: U\n  customer: F\n',
      ).replace('stages:', 'channels: { phone: P }\nstages:'),
    );
  });
  it('takes comments along', () => {
    assert.equal(
      applied(
        stage(
          '- step: T\n  customer:\n    - C\n    # d\n    - name: D|o\n      wait: 3m # w\n  support: S\n',
        ),
        /Split/,
      ),
      stage(
        '- step: T\n  customer:\n    - C\n  support: S\n- step: Do\n  customer:\n    # d\n    - name: Do\n      wait: 3m # w\n',
      ),
    );
  });
  it('works at the end of the text', () => {
    assert.equal(
      applied(stage('- step: T\n  customer:\n    - C\n    - D|o'), /Split/),
      stage('- step: T\n  customer:\n    - C\n- step: Do\n  customer: Do'),
    );
  });
  it('gives an id when the name is taken', () => {
    assert.match(applied(stage('- step: Do\n  customer: [C, D|o]\n'), /Split/), /- step: Do\n {8}id: do-2\n/);
  });
  it('is not offered for the first cell', () => {
    assert.ok(!titles(stage('- step: T\n  customer: [|C, D]\n')).some((one) => one.startsWith('Split')));
  });
});

describe('merging two steps', () => {
  it('puts cells and remarks together', () => {
    assert.equal(
      applied(
        stage(
          '- step: T|o\n  importance: 3\n  emotion: 1\n  pains: [p]\n  customer: C # c\n  support:\n    name: S\n    duration: 1m\n\n# u\n- step: Up\n  importance: 4\n  emotion: -1\n  pains: [q, p]\n  # why\n  note: N\n  customer:\n    - D # d\n    # e\n    - E\n  support: V\n\n- step: W\n  customer: F\n',
        ),
        /Merge with the next step "Up"/,
      ),
      stage(
        '- step: To and Up\n  importance: 4\n  emotion: -1\n  pains: [p, q]\n  customer:\n    - C # c\n    - D # d\n    # e\n    - E\n  support:\n    - name: S\n      duration: 1m\n    - V\n  # u\n  # why\n  note: N\n\n- step: W\n  customer: F\n',
      ),
    );
  });
  it('leads what named either to the one that remains', () => {
    const text = stage(
      '- step: T|o\n  customer: C\n- step: Up\n  customer: D\n- step: W\n  customer: E\n  next: [to, up]\n',
    );
    const done = applied(text, /Merge/);
    assert.match(done, /- step: To and Up\n {8}id: to\n/);
    assert.match(done, /next: \[to, to\]/);
  });
  it('joins notes', () => {
    const done = applied(
      stage('- step: T|o\n  note: One.\n  customer: C\n- step: Up\n  note: "Two.\\n\\nThree."\n'),
      /Merge/,
    );
    assert.equal(readBlueprint(done).model.stages[0]?.steps[0]?.note?.value, 'One.\n\nTwo.\n\nThree.\n');
  });
  it('is not offered for the last step, before a branch, or where an anchor would move', () => {
    for (const steps of [
      '- step: T|o\n',
      '- step: T|o\n  next: [a]\n- step: U\n',
      '- step: T|o\n- step: U\n  customer: &c C\n',
    ]) {
      assert.ok(!titles(stage(steps)).some((one) => one.startsWith('Merge')), steps);
    }
  });
});

describe('moving a step to another stage', () => {
  const text = `blueprint: A
stages:
  - stage: S
    steps:
      - step: T
        customer: C

      # u
      - step: U
        customer: D
  - stage: V
    steps:
    - step: W
      customer: E
`;
  it('puts it at the beginning of the next one', () => {
    assert.equal(
      applied(text.replace('step: U', 'st|ep: U'), /to the stage "V"/),
      `blueprint: A
stages:
  - stage: S
    steps:
      - step: T
        customer: C
  - stage: V
    steps:
    # u
    - step: U
      customer: D

    - step: W
      customer: E
`,
    );
  });
  it('puts it at the end of the one before, and leaves no empty list', () => {
    assert.equal(
      applied(text.replace('- step: W', '|- step: W'), /to the stage "S"/),
      `blueprint: A
stages:
  - stage: S
    steps:
      - step: T
        customer: C

      # u
      - step: U
        customer: D

      - step: W
        customer: E
  - stage: V
`,
    );
  });
  it('begins the list of a stage that has none', () => {
    assert.equal(
      applied(
        'stages:\n  - stage: S\n    steps:\n      - step: T|o\n        customer: C\n      - step: U\n  - stage: V\n',
        /stage "V"/,
      ),
      'stages:\n  - stage: S\n    steps:\n      - step: U\n  - stage: V\n    steps:\n      - step: To\n        customer: C\n',
    );
  });
  it('is not offered without another stage', () => {
    assert.ok(!titles(stage('- step: T|o\n')).some((one) => one.startsWith('Move')));
  });
});

describe('the form of a cell', () => {
  const cell = (lines: string): string => stage(`- step: T\n${lines.replace(/^(?=.)/gm, '  ')}`);
  const cases: [string, RegExp, string][] = [
    ['customer: C|D # c\n', /with keys/, 'customer:\n  name: CD # c\n'],
    ['customer: [C, D|E]\n', /with keys/, 'customer: [C, { name: DE }]\n'],
    ['customer:\n  - C|D # c\n', /with keys/, 'customer:\n  - name: CD # c\n'],
    ['customer:\n  name: C|D # c\n', /plain text/, 'customer: CD # c\n'],
    ['customer: { name: C|D } # c\n', /plain text/, 'customer: CD # c\n'],
    ['customer:\n  - name: C|D\n', /plain text/, 'customer:\n  - CD\n'],
    ['customer: { name: C|D, wait: 3m } # c\n', /several lines/, 'customer:\n  name: CD\n  wait: 3m # c\n'],
    ['customer:\n  - { name: C|D, wait: 3m }\n', /several lines/, 'customer:\n  - name: CD\n    wait: 3m\n'],
    ['customer:\n  name: C|D\n  by: [a, b]\n', /one line/, 'customer: { name: CD, by: [a, b] }\n'],
    ['customer:\n  - name: C|D\n    wait: 3m\n', /one line/, 'customer:\n  - { name: CD, wait: 3m }\n'],
  ];
  for (const [before, title, expected] of cases) {
    it(`${before.replace('|', '').trim()} → ${expected.trim()}`.replaceAll('\n', ' ⏎ '), () => {
      assert.equal(applied(cell(before), title), cell(expected));
    });
  }
  it('does not change where something would be lost or read otherwise', () => {
    const forms = (lines: string): string[] => titles(cell(lines)).map((one) => one.replace(/.*" /, ''));
    assert.deepEqual(forms('customer: { name: C|D, wait: 3m }\n'), ['on several lines']);
    assert.deepEqual(forms('customer:\n  name: C|D, and more\n  wait: 3m\n'), []);
    assert.deepEqual(forms('customer:\n  name: C|D\n  # c\n  wait: 3m\n'), []);
    assert.deepEqual(forms('customer: C|D\n  goes on\n'), []);
    assert.deepEqual(forms('customer: &a C|D\n'), []);
  });
});

describe('refactorings', () => {
  it('are given to who asks for them, by kind', () => {
    const text = stage('- step: T\n  customer: C\n  support: S|T\n');
    assert.deepEqual(titles(text, ['quickfix']), []);
    assert.equal(titles(text, ['refactor.extract']).length, 1);
    assert.ok(titles(text, ['refactor']).length > 1);
  });
  it('are not offered in a file that cannot be read, nor outside of steps', () => {
    assert.deepEqual(titles('blueprint: |A\n'), []);
    assert.deepEqual(titles(`${stage('- step: T\n  customer: C|D\n')}x: [\n`), []);
  });
  it('leave the hotel readable, with its comments, wherever they are taken', () => {
    const text = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
    const file = readBlueprint(text);
    const kinds = new Map<string, Set<string>>();
    for (const { index, 0: before } of text.matchAll(/\n *(?:- )?[\w-]+: ?\S|needs: \[./g)) {
      for (const { title, changes } of refactorings(file, index + before.length)) {
        // Of each kind some, which differ in what they are taken on.
        const kind = title.replace(/"[^"]*"/g, '""');
        const ofKind = kinds.get(kind) ?? new Set();
        kinds.set(kind, ofKind);
        if (ofKind.has(title) || ofKind.size === 5) continue;
        ofKind.add(title);
        const done = applyChanges(text, changes);
        const now = parseSource(done);
        assert.deepEqual(now.problems, [], `${title}\n${done}`);
        const lost = comments(text).filter((comment) => !comments(done).includes(comment));
        assert.deepEqual(lost, [], title);
      }
    }
    assert.ok(kinds.size >= 7);
  }).timeout(20_000);
});

function comments(text: string): string[] {
  return (text.match(/(?<=^| )# .*$/gm) ?? []).map((one) => one.trim());
}
