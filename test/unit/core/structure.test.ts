import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf } from '../../../core/problem.ts';
import { applyFix } from './apply-fix.ts';

const sound = `blueprint: A coffee
actors:
  barista: Barista
  clerk: Clerk
lanes: [evidence, customer, frontstage, backstage, support]
stages:
  - stage: Buy
    description: At the counter.
    steps:
      - step: Order
        emotion: -1
        pains:
          - The queue
          - The noise
          - The price
        evidence: Menu
        customer:
          name: Orders
          wait: 4m
          fail:
            name: Too long
            recovery: A biscuit
          to: [takes]
        frontstage:
          - name: Takes the order
            id: takes
            by: clerk
          - Smiles
          - Nods
        backstage: Makes the coffee
        support: Beans
      - step: Wait
        pains: [Too long]
        customer: Waits
        frontstage: Calls the name
  - stage: Leave
    steps:
      - step: Go
        customer: Goes
        frontstage: Waves
`;

/** The text with a line and what is deeper below it in other columns. */
function moved(text: string, begins: string, by: number): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trimStart().startsWith(begins));
  assert.notEqual(at, -1, begins);
  const indent = (line: string): number => line.length - line.trimStart().length;
  const own = indent(lines[at] ?? '');
  const rest = lines.findIndex((line, index) => index > at && indent(line) <= own);
  return lines
    .map((line, index) =>
      index < at || index >= rest ? line : ' '.repeat(Math.max(0, by)) + line.slice(Math.max(0, -by)),
    )
    .join('\n');
}

/** Returns what is said of the text that is not said of the sound one: the line, its number, and the message. */
function said(
  text: string,
  without = sound,
): readonly (readonly [line: string, message: string, fixed: string])[] {
  const known = knownOf(without);
  const file = readBlueprint(text);
  return lint(file)
    .filter(({ code, message }) => !known.has(code + message))
    .map((problem) => {
      const start = text.lastIndexOf('\n', problem.span.start - 1) + 1;
      const line = text.slice(start, text.indexOf('\n', start)).trim();
      const [fix] = fixesOf(problem);
      return [line, problem.message, fix === undefined ? text : applyFix(text, fix)];
    });
}

/** Returns what is said of a text that is in order. */
function knownOf(text: string): ReadonlySet<string> {
  return new Set(lint(readBlueprint(text)).map(({ code, message }) => code + message));
}

const words = ['', 'one space', 'two spaces', 'three spaces'];
const everyWay = [-3, -2, -1, 1, 2];
const [left, all] = [[-3, -2, -1], everyWay];

const places: readonly (readonly [line: string, home: string, ways: readonly number[]])[] = [
  ['clerk: Clerk', '"actors"', [-1, 1, 2]],
  ['lanes:', 'the blueprint as a whole', [1, 2]],
  ['- stage: Leave', 'the list "stages"', [-2, -1, 1, 2]],
  ['description:', 'the stage "Buy"', all],
  ['steps:', 'the stage "Buy"', all],
  ['- step: Wait', 'the list "steps"', all],
  ['emotion:', 'the step "Order"', all],
  ['pains:', 'the step "Order"', all],
  ['- The noise', 'the list "pains"', all],
  ['evidence:', 'the step "Order"', all],
  ['customer:', 'the step "Order"', all],
  ['wait:', 'the cell "Orders"', all],
  ['fail:', 'the cell "Orders"', all],
  ['recovery:', 'the fail point "Too long"', all],
  ['frontstage:', 'the step "Order"', all],
  ['by: clerk', 'the cell "Takes the order"', all],
  ['- Smiles', 'the list "frontstage"', all],
  ['backstage:', 'the step "Order"', all],
  ['support:', 'the step "Order"', left],
];

describe('a misspelt key in the wrong column', () => {
  const misspelt: readonly (readonly [key: string, written: string, ways: readonly number[]])[] = [
    ['backstage:', 'backstag:', [-2, -1, 1, 2]],
    ['customer:', 'custmer:', [-2, -1, 1, 2]],
    ['wait:', 'wiat:', [-2, -1, 1, 2]],
    ['recovery:', 'recovry:', [-2, -1, 1, 2]],
    ['steps:', 'stepps:', [-2, -1, 1, 2]],
    ['emotion:', 'emotoin:', [-2, -1, 1, 2]],
    ['stages:', 'stagse:', [1, 2]],
  ];
  for (const [key, written, ways] of misspelt) {
    for (const by of ways) {
      it(`is moved by one quick fix and renamed by another: ${written} ${by}`, () => {
        const text = moved(sound, key, by).replace(key, written);
        const faults = (of: string) =>
          lint(readBlueprint(of)).filter(({ code }) => code === 'yaml-syntax' || code === 'unknown-key');
        const found = faults(text);
        const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
        const line = lineOf(text.indexOf(written));
        assert.deepEqual(found.map(({ code, span }) => [code, lineOf(span.start)]).toSorted(), [
          ['unknown-key', line],
          ['yaml-syntax', line],
        ]);
        const [move] = fixesOf(found.find(({ code }) => code === 'yaml-syntax') ?? assert.fail());
        const after = applyFix(text, move ?? assert.fail());
        const [rename] = fixesOf(faults(after)[0] ?? assert.fail());
        assert.equal(applyFix(after, rename ?? assert.fail()), sound);
      });
    }
  }

  it('stays where it is when a key that is like it belongs there', () => {
    const text = sound.replace('    description:', '    descripton:');
    assert.deepEqual(
      lint(readBlueprint(text))
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
      [],
    );
  });
});

describe('a line in the wrong column', () => {
  for (const [line, home, ways] of places) {
    for (const by of ways) {
      it(`is one problem, and its quick fix puts it back: ${line} ${by}`, () => {
        const text = moved(sound, line, by);
        const lineEnd = by % 2 === 0 ? '\r\n' : '\n';
        const found = said(text.replaceAll('\n', lineEnd));
        assert.deepEqual(
          found.map(([at]) => at.startsWith(line)),
          [true],
          JSON.stringify(
            found.map(([at, message]) => [at, message]),
            null,
            1,
          ),
        );
        const [[, message, fixed] = []] = found;
        const way = by < 0 ? 'left' : 'right';
        assert.ok(
          message?.includes(`${words[Math.abs(by)]} too far ${way}; it belongs to ${home}.`),
          message,
        );
        assert.equal(fixed, sound.replaceAll('\n', lineEnd));
      });
    }
  }

  it('moves alone when what belongs to it stands right', () => {
    const text = sound.replace('        customer:\n', '      customer:\n');
    const [[line, , fixed] = [], ...others] = said(text);
    assert.deepEqual([line, others], ['customer:', []]);
    assert.equal(fixed, sound);
  });

  it('is said of a new entry from its first letters on, before it has a key', () => {
    for (const entry of ['- st', '- Return', '- Give it back']) {
      const [[line, message = '', fixed] = []] = said(`${sound}\n${entry}\n`);
      assert.equal(line, entry);
      assert.match(message, /two spaces too far left; it belongs to the list "stages"/);
      assert.equal(fixed, `${sound}\n  ${entry}\n`);
    }
  });

  it('goes back together with those next to it that are as far away', () => {
    const wrong = moved(moved(sound, 'backstage:', 2), 'support:', 2);
    const found = said(wrong);
    assert.deepEqual(
      found.map(([line]) => line.split(':')[0]),
      ['backstage', 'support'],
    );
    for (const [, , fixed] of found) assert.equal(fixed, sound);
    const titles = lint(readBlueprint(wrong)).flatMap((problem) =>
      fixesOf(problem).map(({ title }) => title),
    );
    assert.ok(titles.includes('Move "backstage" and "support" two spaces to the left'), titles.join('\n'));
  });

  it('is said of each of several, and what is wrong besides is said, too', () => {
    const wrong = sound.replace('description:', 'descriptoin:').replace('emotion: -1', 'emotion: 9');
    const text = moved(moved(wrong, 'evidence:', -2), '- step: Wait', 1);
    const found = said(text);
    assert.deepEqual(
      found.map(([line]) => line),
      ['descriptoin: At the counter.', 'emotion: 9', 'evidence: Menu', '- step: Wait'],
    );
    assert.equal(found[0]?.[2], text.replace('descriptoin:', 'description:'));
  });

  it('may be the one above a text of several lines, with the text or without', () => {
    const text = sound.replace(
      '        evidence: Menu\n',
      '        note: |\n          Long.\n        evidence: Menu\n',
    );
    for (const by of [-4, -3, -2, -1, 1, 2]) {
      for (const wrong of [
        moved(text, 'note:', by),
        moved(text, 'note:', by).replace(/^ +Long/m, '          Long'),
      ]) {
        // Deeper than its key, the text is none.
        if (by === 2 && wrong.includes('\n          note: |\n          Long')) continue;
        const found = said(wrong, text);
        assert.deepEqual(
          found.map(([line]) => line),
          ['note: |'],
          wrong,
        );
        assert.equal(found[0]?.[2], text);
      }
    }
  });

  it('may be a key with ids below it that then stand right', () => {
    const text = sound.replace(
      'lanes:',
      'systems:\n  till: Till\nprocesses:\n  beans:\n    name: Buys\n    by: clerk\n    policy: Fair\n  cups:\n    name: Washes\n    by: clerk\n    policy: Clean\nlanes:',
    );
    const found = said(text.replace('processes:', '  processes:'), text);
    assert.deepEqual(
      found.map(([line]) => line),
      ['processes:'],
    );
    assert.equal(found[0]?.[2], text);
  });

  it('is known by all keys in its braces', () => {
    const to =
      '          to:\n            - { id: takes, label: asks }\n            - { id: takes, kind: wait }\n';
    const metrics = '        metrics:\n          - { name: Time, value: 4m }\n';
    const text = sound.replace('          to: [takes]\n', `${to}${metrics}`);
    for (const [line, by] of [
      ['- { id: takes, label', -6],
      ['- { id: takes, kind', -6],
      ['- { name: Time', -4],
    ] as const) {
      const found = said(moved(text, line, by), text);
      assert.deepEqual(
        found.map(([at]) => at.startsWith(line)),
        [true],
        JSON.stringify(found.map(([at, message]) => [at, message])),
      );
      assert.equal(found[0]?.[2], text);
    }
  });

  it('that comes of tabs is one problem, and its quick fix writes spaces, whatever else is wrong', () => {
    const tabs = (text: string) => text.replaceAll('  ', '\t');
    const wrong = sound.replace('description: At', 'descriptoin: At').replace('Orders', 'Orders: two');
    for (const text of [tabs(wrong), tabs(wrong).replaceAll('\n', '\r\n')]) {
      const found = said(text);
      assert.deepEqual(
        found.map(([line, message]) => [line, message.split('.')[0]]),
        [
          ['barista: Barista', 'Tabs cannot indent here'],
          ['descriptoin: At the counter.', '"descriptoin" is not a key of a stage'],
          ['name: Orders: two', 'There is one colon too many in this place'],
        ],
      );
      assert.equal(found[0]?.[2].replaceAll('\r', ''), wrong);
    }
  });

  it('that comes of blanks that are no spaces of YAML is one problem, and its quick fix writes spaces', () => {
    const blanks: readonly (readonly [right: string, wrong: string, message: RegExp])[] = [
      ['        emotion: -1', `${'\u00a0'.repeat(8)}emotion: -1`, /a no-break space \(U\+00A0\)/],
      ['        evidence: Menu', '  \u00a0 \u00a0 \u00a0 evidence: Menu', /U\+00A0/],
      ['          wait: 4m', `${'\u3000'.repeat(5)}wait: 4m`, /a wide space \(U\+3000\)/],
      ['        support: Beans', '\u200b        support: Beans', /a space without width \(U\+200B\)/],
      ['      - step: Wait', '      -\u3000step: Wait', /U\+3000/],
      ['customer: Waits', 'customer:\u00a0Waits', /U\+00A0/],
      ['- stage: Leave', '- stage:\u3000Leave', /U\+3000/],
      ['{ name: Clerk', '{ name:\u00a0Clerk', /U\+00A0/],
      [', department: Bar', ',\u3000department:\u3000Bar', /U\+3000/],
      [
        '    steps:\n      - step: Go',
        '\u2003\u2003\u2003\u2003steps:\n      - step: Go',
        /character U\+2003/,
      ],
    ];
    const text = sound.replace('clerk: Clerk', 'clerk: { name: Clerk, department: Bar }');
    for (const [right, wrong, message] of blanks) {
      const found = said(text.replace(right, wrong));
      assert.equal(found.length, 1, JSON.stringify([wrong, found.map(([at, what]) => [at, what])]));
      assert.match(found[0]?.[1] ?? '', message);
      assert.equal(found[0]?.[2], text);
    }
  });

  it('of items that are indented by four spaces is one problem, and its quick fix lines up their keys', () => {
    const four = sound.replace(/^ +/gm, (indent) => indent.repeat(2));
    const [found, ...more] = said(four);
    assert.deepEqual(more, []);
    assert.match(found?.[0] ?? '', /^description/);
    assert.match(found?.[1] ?? '', /"description" stands deeper than "stage", beside which it belongs/);
    assert.deepEqual(
      lint(readBlueprint(found?.[2] ?? '')).filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(found?.[2].replaceAll(/ +/g, ' '), four.replaceAll(/ +/g, ' '));
  });

  it('of a long text that stands no further right than its key is one problem, and is moved behind it', () => {
    const long = sound.replace(
      'description: At the counter.\n',
      'description: |\n      At the counter: two queues.\n\n        - one by the door\n      And a bell.\n',
    );
    for (const left of [2, 4]) {
      const wrong = long
        .split('\n')
        .map((line, index) => (index > 7 && index < 12 ? line.slice(left) : line))
        .join('\n');
      const found = said(wrong);
      assert.equal(found.length, 1, JSON.stringify(found.map(([at, what]) => [at, what])));
      assert.match(found[0]?.[1] ?? '', /text behind "description" stand too far left/);
      assert.equal(found[0]?.[2], long);
    }
  });
});

const signs: readonly (readonly [right: string, wrong: string, message: RegExp])[] = [
  ['customer: Waits', 'customer：Waits', /colon behind "customer" is missing/],
  ['customer: Waits', 'customer= Waits', /colon behind "customer" is missing/],
  ['customer: Waits', 'customer; Waits', /colon behind "customer" is missing/],
  ['customer: Waits', 'customer ∶ Waits', /colon behind "customer" is missing/],
  ['customer: Waits', 'customer Waits', /colon behind "customer" is missing/],
  ['        customer:\n', '        customer\n', /colon behind "customer" is missing/],
  ['evidence: Menu', 'evidence Menu', /colon behind "evidence" is missing/],
  ['steps:\n      - step: Order', 'steps\n      - step: Order', /colon behind "steps" is missing/],
  ['- stage: Leave', '- stage Leave', /colon behind "stage" is missing/],
  ['- step: Wait', '- step Wait', /colon behind "step" is missing/],
  ['wait: 4m', 'wait 4m', /colon behind "wait" is missing/],
  ['description: At', 'description At', /colon behind "description" is missing/],
  ['clerk: Clerk', 'clerk Clerk', /colon behind "clerk" is missing/],
  ['clerk: Clerk', 'clerk:Clerk', /space behind "clerk:" is missing/],
  ['customer: Waits', 'customer:Waits', /space behind "customer:" is missing/],
  ['emotion: -1', 'emotion:-1', /space behind "emotion:" is missing/],
  ['to: [takes]', 'to:[takes]', /space behind "to:" is missing/],
  ['- step: Wait', '- step:Wait', /space behind "step:" is missing/],
  ['- stage: Leave', '-stage: Leave', /space behind the dash is missing/],
  ['- step: Wait', '-step: Wait', /space behind the dash is missing/],
  ['- The noise', '-The noise', /space behind the dash is missing/],
  ['- Smiles', '-Smiles', /space behind the dash is missing/],
  ['- name: Takes', '-name: Takes', /space behind the dash is missing/],
];

describe('a missing colon or space', () => {
  for (const [right, wrong, expected] of signs) {
    it(`is one problem, and its quick fix writes it: ${JSON.stringify(wrong)}`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const text = sound.replace(right, wrong).replaceAll('\n', lineEnd);
        assert.notEqual(text, sound);
        const found = said(text, sound.replaceAll('\n', lineEnd));
        assert.equal(
          found.length,
          1,
          JSON.stringify(
            found.map(([at, message]) => [at, message]),
            null,
            1,
          ),
        );
        assert.match(found[0]?.[1] ?? '', expected);
        assert.equal(found[0]?.[2], sound.replaceAll('\n', lineEnd));
      }
    });
  }
});

describe('a missing colon or space behind an id', () => {
  it('is one problem where braces follow, also at the first one', () => {
    const braces = sound.replace('barista: Barista', 'barista: { name: Barista, note: Two }');
    for (const wrong of ['barista { name', 'barista:{ name']) {
      const found = said(braces.replace('barista: { name', wrong), braces);
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.equal(found[0]?.[2], braces);
    }
  });
});

describe('an id that stands twice', () => {
  it('is one problem, at the second, which can have another id, or one of the two can go', () => {
    const second = '  clerk: { name: Second, department: Front }\n';
    const text = sound.replace('lanes:', `${second}lanes:`);
    const known = knownOf(sound);
    const problems = lint(readBlueprint(text)).filter(({ code, message }) => !known.has(code + message));
    assert.deepEqual(
      problems.map(({ code, span }) => [code, span.start]),
      [['duplicate-id', text.indexOf('clerk: {')]],
    );
    assert.deepEqual(
      problems.flatMap((problem) => fixesOf(problem)).map((fix) => [fix.title, applyFix(text, fix)]),
      [
        ['Change this id to "clerk-2"', text.replace('clerk: {', 'clerk-2: {')],
        ['Keep the first "clerk"', sound],
        ['Keep the second "clerk"', text.replace('  clerk: Clerk\n', '')],
      ],
    );
  });
});

describe('a key that stands twice', () => {
  const twice = sound.replace(
    '        support: Beans\n',
    '        support: Beans\n        evidence:\n          - Board\n',
  );
  const listed = sound.replace('evidence: Menu\n', 'evidence:\n          - Menu\n          - Board\n');

  it('is one problem, and both become a list, or either is kept', () => {
    const file = readBlueprint(twice);
    const problems = lint(file).filter(({ message }) => message.includes('"evidence"'));
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        '"evidence" stands twice here, and only the first one counts. Put both together, or keep one of them.',
      ],
    );
    assert.deepEqual(
      problems.flatMap((problem) => fixesOf(problem)).map((fix) => [fix.title, applyFix(twice, fix)]),
      [
        ['Make a list of both "evidence"', listed],
        ['Keep the first "evidence"', sound],
        ['Keep the second "evidence"', twice.replace('        evidence: Menu\n', '')],
      ],
    );
  });

  it('is moved to where it belongs and becomes a list with the first one, and nothing is lost', () => {
    const left = '    frontstage: Writes it down\n';
    for (const below of ['        backstage:', '      - step: Wait']) {
      const text = sound.replace(below, `${left}${below}`);
      const moved = text.replace(left, `    ${left}`);
      const [misplaced] = lint(readBlueprint(text)).filter(({ message }) => message.includes('too far left'));
      const [move] = misplaced === undefined ? [] : fixesOf(misplaced);
      assert.equal(move && applyFix(text, move), moved);
      const both = lint(readBlueprint(moved)).filter(({ message }) => message.includes('"frontstage"'));
      assert.equal(both.length, 1);
      const [list] = both.flatMap((problem) => fixesOf(problem));
      const whole = sound.replace('          - Nods\n', '$&          - Writes it down\n');
      assert.equal(list && applyFix(moved, list), whole);
    }
  });

  it('of which nobody knows whether it is one text or many is not made a list', () => {
    const text = sound.replace('blueprint:', 'blueprint: A\nblueprint:');
    const titles = lint(readBlueprint(text))
      .flatMap((problem) => fixesOf(problem))
      .map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.includes('list of both')),
      [],
    );
    assert.ok(titles.includes('Keep the first "blueprint"'));
  });
});
