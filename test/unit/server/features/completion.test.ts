import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { lint } from '../../../../core/lint.ts';
import { completion, completionTriggers } from '../../../../server/features/completion.ts';
import { openMarked } from '../open-document.ts';

const documentation: MarkupKind = MarkupKind.Markdown;
const plainClient = { snippets: false, linesAsIs: true, suggestsAgain: false, documentation };
const snippetClient = { snippets: true, linesAsIs: true, suggestsAgain: true, documentation };

const imagePaths = ['images/lobby.jpg', 'room: blue.png'];

function items(textWithMark: string, client = plainClient, others: string[] = []): CompletionItem[] {
  const { document, position } = openMarked(textWithMark);
  return completion(document, position, undefined, client, {
    stageNames: others,
    imagePaths,
    blueprintPaths: ['hotel.blueprint.yaml', 'old/hotel.blueprint.yaml'],
  });
}

function labels(textWithMark: string, others: string[] = []): string[] {
  return items(textWithMark, plainClient, others).map(({ label }) => label);
}

it('completion offers what a blueprint can be based on', () => {
  assert.deepEqual(labels('blueprint: A\nbased-on: |\n'), [
    'hotel.blueprint.yaml',
    'old/hotel.blueprint.yaml',
  ]);
});

/** The text after the item with this label was taken. */
function taken(textWithMark: string, label: string, client = plainClient): string {
  const { document } = openMarked(textWithMark);
  const item = items(textWithMark, client).find((one) => one.label === label);
  assert.ok(item?.textEdit !== undefined && 'range' in item.textEdit, `${label} is not offered`);
  return TextDocument.applyEdits(document.text, [item.textEdit]);
}

const head = `blueprint: Hotel
actors:
  clerk: { name: Desk clerk, department: Front office }
channels:
  desk: { name: Front desk, kind: offline }
systems:
  registration: { name: Registration system, owner: IT }
processes:
  food: { name: Prepares the food, owner: Kitchen }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        id: check-in
        customer: Checks in
        frontstage: { id: register, name: Registers }
      - step: Go to room
        customer: Takes the lift
        backstage:
          - id: bags
            name: Carries the bags
`;

describe('completion', () => {
  it('offers what can be answered, pains first, and the words of a status', () => {
    const found = `${head}        ideas:
          - { name: Phone, answers: | }
        pains: [{ name: Queues, id: queue }]
        questions: [Who helps?]
`;
    assert.deepEqual(labels(found), ['queue', 'who-helps']);
    assert.deepEqual(labels(found.replace('answers: |', 'status: |')), [
      'open',
      'planned',
      'doing',
      'done',
      'dropped',
    ]);
  });

  describe('in a comment that disables rules for the next line', () => {
    const text = (comment: string): string =>
      `blueprint: A\nstages:\n  - stage: B\n    steps:\n      - step: C\n        # blueprint-disable-next-line${comment}\n        emotion: -1\n        customer: D\n`;
    it('offers codes of rules, that of a problem on the line first', () => {
      const offered = items(text(' mis|')).toSorted((a, b) =>
        (a.sortText ?? '').localeCompare(b.sortText ?? ''),
      );
      assert.equal(offered[0]?.label, 'emotion-without-pain');
      assert.ok(offered.some(({ label }) => label === 'missing-lane'));
      assert.ok(
        taken(text(' unknown-key, mis|'), 'missing-lane').includes('line unknown-key, missing-lane\n'),
      );
    });
    it('offers none elsewhere in a comment', () => {
      assert.deepEqual(labels(text('-x |')), []);
      assert.deepEqual(labels(text(' unknown-key').replace('# b', '# |b')), []);
    });
  });

  describe('of keys', () => {
    it('offers those of the document that it does not have', () => {
      const offered = labels('blueprint: A\nst|');
      assert.ok(offered.includes('stages') && offered.includes('state') && offered.includes('actors'));
      assert.ok(!offered.includes('blueprint'));
    });
    it('offers lanes and keys of a step', () => {
      const offered = labels(
        `${head}        |`.replace('          - id: bags\n            name: Carries the bags\n', ''),
      );
      for (const key of ['evidence', 'frontstage', 'support', 'channel', 'emotion'])
        assert.ok(offered.includes(key), key);
      for (const key of ['step', 'customer', 'backstage']) assert.ok(!offered.includes(key), key);
    });
    it('offers the lanes of the file', () => {
      const text =
        'lanes:\n  - customer\n  - { id: robots, name: Robots, role: frontstage }\nstages:\n  - stage: A\n    steps:\n      - step: B\n        r|';
      const offered = items(text).filter(({ detail }) => detail?.startsWith('Lane: '));
      assert.deepEqual(
        offered.map(({ label, detail }) => [label, detail]),
        [
          ['customer', 'Lane: Customer actions'],
          ['robots', 'Lane: Robots'],
        ],
      );
    });
    it('offers those of a cell, also in braces', () => {
      assert.ok(labels(`${head}            d|`).includes('duration'));
      const offered = labels(head.replace('name: Registers', 'name: Registers, |'));
      assert.ok(offered.includes('by') && !offered.includes('id') && !offered.includes('name'));
    });
    it('offers those of declared elements, personas, metrics and arrows', () => {
      assert.deepEqual(labels('channels:\n  desk:\n    name: A\n    |'), ['kind', 'note']);
      assert.deepEqual(labels('persona: { name: A, | }'), ['goal', 'note', 'image', 'id']);
      assert.ok(
        labels('stages:\n  - steps:\n      - metrics:\n          - name: a\n            |').includes(
          'target',
        ),
      );
      assert.deepEqual(labels('stages:\n  - steps:\n      - customer: { to: [{ id: a, | }] }'), [
        'label',
        'kind',
      ]);
    });
    it('replaces a key that is there and leaves its colon', () => {
      assert.equal(taken('sta|te: as-is', 'stages'), 'stages: as-is');
      assert.equal(taken('sta|', 'state'), 'state: ');
    });
    it('begins lists and maps in the right column', () => {
      const stage = 'stages:\n  - stage: A\n    ';
      assert.equal(taken(`${stage}st|`, 'steps'), `${stage}steps:\n      - step: `);
      assert.equal(taken('|', 'lanes'), 'lanes:\n  - ');
      assert.equal(taken('|', 'actors'), 'actors:\n  ');
    });
    it('offers nothing behind an unknown key', () => {
      assert.deepEqual(labels('nonsense:\n  |'), []);
      assert.deepEqual(labels('x-mine:\n  |'), []);
    });
    it('offers codes of rules under lint', () => {
      assert.ok(labels('lint:\n  |').includes('missing-lane'));
      assert.ok(!labels('lint:\n  missing-lane: off\n  |').includes('missing-lane'));
    });
  });

  describe('of values', () => {
    it('offers words', () => {
      assert.deepEqual(labels('state: |'), ['as-is', 'to-be']);
      assert.equal(taken('state: t|', 'to-be'), 'state: to-be');
      assert.equal(taken('state:|', 'to-be'), 'state: to-be');
      assert.equal(taken('state: "t|"', 'to-be'), 'state: "to-be"');
      assert.deepEqual(labels('channels: { desk: { kind: | } }'), ['offline', 'online']);
      assert.deepEqual(labels('lint: { missing-lane: | }'), [
        'error',
        'warning',
        'information',
        'hint',
        'off',
      ]);
      assert.ok(labels('lanes:\n  - role: |').includes('frontstage'));
    });
    it('offers languages, which are found by their names in English and their own', () => {
      const found = items('blueprint: A\nlang: |').find(({ label }) => label === 'de');
      assert.equal(found?.detail, 'German');
      assert.equal(taken('blueprint: A\nlang: Ger|', 'de'), 'blueprint: A\nlang: de');
    });

    it('offers numbers and yes or no', () => {
      assert.deepEqual(labels('stages:\n  - steps:\n      - emotion: |'), ['-2', '-1', '0', '1', '2']);
      const personas = 'persona: [{ id: a, name: Student }, Parent]\nstages:\n  - steps:\n      - emotion:';
      assert.deepEqual(labels(`${personas} { | }`), ['a', 'parent']);
      assert.deepEqual(labels(`${personas}\n          a: 1\n          |`), ['parent']);
      assert.deepEqual(labels(`${personas} { a: | }`), ['-2', '-1', '0', '1', '2']);
      assert.deepEqual(labels('stages:\n  - steps:\n      - moment: |'), ['true', 'false']);
    });
    it('offers names of stages: of others first, not those in use', () => {
      const offered = labels('stages:\n  - stage: Book\n  - stage: |', ['Dream', 'Book']);
      assert.equal(offered[0], 'Dream');
      assert.ok(offered.includes('Arrive') && !offered.includes('Book'));
      assert.equal(taken('stages:\n  - stage: Bo|', 'Book'), 'stages:\n  - stage: Book');
    });
    it('quotes a name that would be read as something else', () => {
      const [item] = items('stages:\n  - stage: |', plainClient, ['Pay: cash']);
      assert.equal(item?.textEdit?.newText, '"Pay: cash"');
    });
    it('offers lanes that are not there yet', () => {
      assert.deepEqual(labels('lanes:\n  - evidence\n  - customer\n  - |'), [
        'frontstage',
        'backstage',
        'support',
        'id',
        'name',
        'role',
      ]);
      assert.deepEqual(labels('lanes: [customer, |]'), ['evidence', 'frontstage', 'backstage', 'support']);
    });
    it('offers nothing in prose', () => {
      assert.deepEqual(labels('description: Some te|'), []);
      assert.deepEqual(labels(`${head}        support: Sys|`), []);
    });
  });

  describe('of references', () => {
    it('offers declared ids with what is known of them', () => {
      const [clerk] = items(`${head}            by: |`);
      assert.equal(clerk?.label, 'clerk');
      assert.equal(clerk?.detail, 'Desk clerk · Front office');
      assert.match(JSON.stringify(clerk.documentation), /Department: Front office/);
      assert.deepEqual(labels(`${head}            by: [|`), ['clerk']);
      assert.deepEqual(labels(`${head}            by:\n              - |`), ['clerk']);
      assert.deepEqual(labels(`${head}            channel: d|`), ['desk']);
      assert.deepEqual(labels(`${head}            system: |`), ['registration']);
      assert.deepEqual(labels(`${head}            needs: [|]`), ['food']);
    });
    it('finds what makes a branch or a loop by these words', () => {
      for (const word of ['loop', 'branch']) {
        const found = (text: string) =>
          items(text).flatMap(({ label, filterText }) =>
            filterText?.split(' ').some((one) => one.startsWith(word)) ? [label] : [],
          );
        assert.deepEqual(found(`${head}            ${word}|`), ['to']);
        assert.deepEqual(found(`${head}        ${word}|`), ['next']);
      }
    });
    it('finds them by name too', () => {
      assert.equal(items(`${head}            by: Desk|`)[0]?.filterText, 'clerk Desk clerk');
    });
    it('offers cells the nearest first, and shared processes, for arrows', () => {
      const offered = labels(`${head}            to: |`);
      assert.ok(offered.includes('register') && offered.includes('food') && !offered.includes('bags'));
      assert.ok(offered.indexOf('takes-the-lift') < offered.indexOf('register'));
      assert.deepEqual(labels(`${head}            to: [{ id: |`), offered);
      assert.ok(labels(`${head}            to:\n              - |`).includes('register'));
    });
    it('offers steps for next', () => {
      assert.deepEqual(labels(`${head}        next: |`), ['check-in']);
      assert.deepEqual(labels(`${head}        next: [{ id: |`), ['check-in']);
    });
  });

  describe('of items', () => {
    it('offers a dash with the first key', () => {
      assert.equal(taken('stages:\n  |', '- stage'), 'stages:\n  - stage: ');
      assert.equal(taken(`${head}      |`, '- step'), `${head}      - step: `);
      assert.equal(
        taken('stages:\n  - steps:\n      - customer:\n          |', '- name'),
        'stages:\n  - steps:\n      - customer:\n          - name: ',
      );
      assert.equal(
        taken('lanes:\n  - customer\n  |', '- lane …'),
        'lanes:\n  - customer\n  - id: id\n    name: Name of the lane\n    role: frontstage',
      );
    });
    it('writes a whole element in the right column', () => {
      assert.equal(
        taken('stages:\n  |', '- stage …'),
        'stages:\n  - stage: Name of the stage\n    steps:\n      - step: Name of the step\n        customer: What the customer does',
      );
      assert.ok(taken('stages:\n  |', '- stage …', snippetClient).includes('$' + '{1:'));
    });
    it('leaves the indentation to a client that indents', () => {
      const [, whole] = items('stages:\n  |', { ...snippetClient, linesAsIs: false });
      assert.ok(whole?.textEdit?.newText.includes('\n  steps:'));
    });
  });

  describe('of whole elements', () => {
    it('offers a whole blueprint, without anything to warn about, in a file that says nothing', () => {
      const text = taken('|', 'blueprint …');
      assert.deepEqual(
        lint(readBlueprint(text)).filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
      );
      assert.equal(taken('# Ours\n|', 'blueprint …'), `# Ours\n${text}`);
      assert.equal(taken('blue|', 'blueprint …'), text);
      for (const begun of ['state: as-is\n|', '|\nstages:\n', '{ | }', 'persona:\n  |'])
        assert.ok(!labels(begun).includes('blueprint …'), begun);
    });
    it('offers a declaration under an id that is not there', () => {
      assert.equal(
        taken('processes:\n  |', 'process …'),
        'processes:\n  process: { name: What is done, owner: Who answers for it }',
      );
      assert.match(taken('processes:\n  process: A\n  |', 'process …'), /\n {2}process-2: \{/);
      assert.match(taken('actors: { clerk: A, | }', 'actor …'), /clerk: A, actor: \{ name: .* \} \}$/);
      assert.deepEqual(labels('systems:\n  |'), ['system …']);
      assert.deepEqual(labels('systems:\n  cr|: x'), []);
    });
    it('lets places with the same words be filled in together', () => {
      const filled = taken('|', 'blueprint …', snippetClient);
      assert.equal(filled.match(/\$\{4:clerk\}/g)?.length, 3);
    });
  });

  describe('of codes in a comment that disables rules for the next line', () => {
    const text = (codes: string): string =>
      `${head}      # blueprint-disable-next-line ${codes}\n\n      - step: Sleep\n        frontstage: { name: Cleans, by: nobody }\n`;
    it('offers those of the line below first', () => {
      const below = head.replace(
        '      - step: Go',
        '      # blueprint-disable-next-line |\n      - step: Go',
      );
      const sorted = items(below.replace('Takes the lift', 'Takes the lift\n        evidence: []')).sort(
        (a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1),
      );
      assert.ok(sorted.length > 20);
      const marks = sorted.map(({ detail }) => detail);
      assert.equal(marks.lastIndexOf('on the next line'), marks.filter((mark) => mark !== '').length - 1);
      const unknown = items(
        head.replace(
          '            name: Carries',
          '            # blueprint-disable-next-line |\n            by: nobody\n            name: Carries',
        ),
      ).find(({ detail }) => detail === 'on the next line');
      assert.equal(unknown?.label, 'unknown-reference');
    });
    it('does not offer those that stand there', () => {
      const offered = labels(text('missing-lane, |, no-owner'));
      assert.ok(offered.includes('unknown-reference'));
      assert.ok(!offered.includes('missing-lane') && !offered.includes('no-owner'));
    });
    it('replaces the code that is half there', () => {
      assert.equal(taken(text('missing-|lane'), 'no-owner'), text('no-owner'));
    });
    it('offers none in other comments', () => {
      assert.deepEqual(labels('# missing|'), []);
      assert.deepEqual(labels('# blueprint-disable|'), []);
    });
  });

  describe('at any depth', () => {
    const step = (more: string): string => `stages:\n  - stage: A\n    steps:\n      - step: B\n${more}`;
    const offers = (text: string, wanted: string[], not: string[] = []): void => {
      const offered = labels(text);
      for (const key of wanted) assert.ok(offered.includes(key), `${key} in ${text}`);
      for (const key of not) assert.ok(!offered.includes(key), `${key} in ${text}`);
    };
    it('offers what fits a half-typed line', () => {
      offers(step('        cust|'), ['customer', 'emotion'], ['step']);
      offers(
        step('        frontstage:\n          - name: C\n            b|\n            wait: 5m'),
        ['by'],
        ['name', 'wait'],
      );
      offers(step('        metrics:\n          - na|'), ['name', 'value']);
      offers(
        step('        customer:\n          to:\n            - id: b\n              ki|'),
        ['kind', 'label'],
        ['id'],
      );
      offers(step('        customer: A\n  - sta|'), ['stage', 'steps']);
    });
    it('offers what fits in flow style, also when it is not closed', () => {
      offers('stages: [{ stage: A, steps: [{ step: B, cust|', ['customer'], ['step']);
      offers(
        'stages: [{ stage: A, steps: [{ step: B, customer: { name: C, | } }] }]',
        ['by', 'to'],
        ['name'],
      );
      offers(step('        customer: { name: C, fail: [{ | '), ['name', 'recovery']);
      offers('stages: [{ stage: A, |\nactors: {}', ['steps'], ['stage']);
    });
    it('never offers a key twice', () => {
      for (const text of ['|', step('        |'), step('        customer:\n          |'), 'lint:\n  |']) {
        const offered = labels(text);
        assert.deepEqual(offered, [...new Set(offered)]);
      }
    });
  });

  describe('that cannot get in the way of Enter', () => {
    const step = 'stages:\n  - stage: A\n    steps:\n      - step: B\n        ';
    /** Returns what an editor that filters shows, the first of it selected. */
    const shown = (textWithMark: string): string[] => {
      const typed = /[\w-]*$/.exec(textWithMark.slice(0, textWithMark.indexOf('|')))?.[0] ?? '';
      return items(textWithMark)
        .filter(({ filterText = '' }) => filterText.toLowerCase().includes(typed.toLowerCase()))
        .map(({ label }) => label);
    };

    it('offers nothing where what it could offer stands there in full', () => {
      for (const line of ['state: as-is|', 'lanes: [customer|]', 'lint:\n  missing-lane: off|'])
        assert.deepEqual(labels(line), [], line);
      for (const line of ['moment: true|', 'emotion: 0|', 'emotion: -1|', 'importance: 4|'])
        assert.deepEqual(labels(step + line), [], line);
      for (const line of ['by: clerk|', 'channel: desk|', 'needs: [food|]', 'to:\n              - register|'])
        assert.deepEqual(labels(`${head}            ${line}`), [], line);
      assert.deepEqual(labels('stages:\n  - stage: Arrive|'), []);
    });
    it('offers nothing for a word of its own once that has begun', () => {
      for (const line of ['stages:\n  - stage: Ar|', 'lanes:\n  - sup|', `${step}evidence:\n          - No|`])
        assert.deepEqual(shown(line), [], line);
      assert.ok(shown('stages:\n  - stage: |').includes('Arrive'));
      assert.deepEqual(shown(`${step}customer:\n          Note|`), []);
      assert.deepEqual(labels(`${step}customer:\n          note|`), ['note']);
    });
    it('offers a word before those that only begin with it', () => {
      const ids = 'actors:\n  clerk-2: A\n  clerk: B\n  cook: C\n';
      assert.deepEqual(labels(`${ids}${step}customer: { by: |`), ['clerk', 'clerk-2', 'cook']);
    });
    it('offers no number once one has begun', () => {
      assert.deepEqual(shown(`${step}emotion: |`), ['-2', '-1', '0', '1', '2']);
      assert.deepEqual(shown(`${step}emotion: -|`), []);
    });
    it('does not wait for a colon, behind which a list below may begin as well', () => {
      assert.ok(!completionTriggers.includes(':'));
    });
  });

  it('offers what a stage is for first, and its id last', () => {
    assert.deepEqual(labels('stages:\n  - stage: X\n    |'), ['steps', 'description', 'id']);
    assert.equal(labels('blueprint: A\n|')[0], 'stages');
  });

  it('does not offer what a list has already', () => {
    const two = head.replace('  food:', '  rooms: Cleans\n  food:');
    const lists = ['needs: [food, |]', 'needs: [|, food]', 'needs:\n              - food\n              - |'];
    for (const list of [...lists, 'needs:\n              - |\n              - "food"'])
      assert.deepEqual(labels(`${two}            ${list}`), ['rooms'], list);
    assert.deepEqual(labels(`${two}            needs: |`), ['rooms', 'food']);
  });

  it('lets the values come by themselves where the client knows how', () => {
    const step = 'stages:\n  - stage: A\n    steps:\n      - step: B\n        |';
    const leading = (text: string): string[] =>
      items(text, snippetClient).flatMap(({ label, command }) =>
        command?.command === 'editor.action.triggerSuggest' ? [label] : [],
      );
    assert.deepEqual(leading('|'), ['stages', 'state', 'lang', 'lanes', 'lint']);
    for (const key of ['channel', 'emotion', 'moment']) assert.ok(leading(step).includes(key), key);
    assert.ok(!leading(step).includes('note'));
    assert.ok(leading(`${step.slice(0, -1)}customer:\n          |`).includes('by'));
    assert.ok(items('|').every(({ command }) => command === undefined));
  });

  it('offers keys with their parts only where they fit', () => {
    const cell = `${head}            |`;
    assert.ok(labels(cell).includes('fail …') && !labels(cell).includes('pains …'));
    assert.ok(!labels(`${head}            fail: A\n            |`).includes('fail …'));
    assert.deepEqual(labels('state: |'), ['as-is', 'to-be']);
    assert.ok(labels('stage|').every((label) => !label.includes('stage …')));
  });

  it('stays quiet when white space only indents', () => {
    const { document, position } = openMarked('blueprint: A\nstages:\n  |');
    assert.deepEqual(
      completion(document, position, ' ', plainClient, {
        stageNames: [],
        imagePaths: [],
        blueprintPaths: [],
      }),
      [],
    );
  });
});
