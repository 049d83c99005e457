import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions, problemsAt } from '../../../../server/features/code-action.ts';
import { openMarked } from '../open-document.ts';

function actions(
  textWithMark: string,
  only?: string[],
): { list: CodeAction[]; apply: (title: RegExp) => string } {
  const { document, position } = openMarked(textWithMark);
  const range = { start: position, end: position };
  const list = codeActions(document, range, only === undefined ? {} : { only }, document.problems(new Map()));
  const apply = (title: RegExp): string => {
    const edits = list.find((action) => title.test(action.title))?.edit?.changes?.[document.uri];
    assert.ok(edits !== undefined, `no action ${title}`);
    return TextDocument.applyEdits(document.text, edits);
  };
  return { list, apply };
}

describe('code actions', () => {
  const misspelt = 'blueprint: A\nsta|tes: as-is\nowner: B\n';

  it('fix the problem at the cursor', () => {
    assert.equal(
      actions(misspelt)
        .apply(/state|stages/)
        .startsWith('blueprint: A\nsta'),
      true,
    );
  });
  it('name the problem, and one of them is preferred', () => {
    const { list } = actions(misspelt);
    assert.equal(list[0]?.diagnostics?.[0]?.code, 'unknown-key');
    assert.equal(list.filter(({ isPreferred }) => isPreferred).length <= 1, true);
  });
  it('are preferred where that was judged, which is for few of many in a long file', () => {
    const lines = [
      'date: 2026/1/1',
      ...Array.from({ length: 6 }, (_, at) => `      - { step: T${at}, moment: yes }`),
    ];
    const text = `|${lines[0]}\nstages:\n  - stage: S\n    steps:\n${lines.slice(1).join('\n')}\n`;
    const preferredOf = (written: string) => {
      const { document } = openMarked(written);
      const whole = { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } };
      const list = codeActions(document, whole, {}, document.problems(new Map()));
      return list.filter(({ isPreferred }) => isPreferred).length;
    };
    assert.ok(preferredOf(text) > 6);
    assert.equal(preferredOf(`${text}${'\n'.repeat(25_000)}`), 2);
  });
  it('are made of the first hundred problems of a range', () => {
    const keys = Array.from({ length: 150 }, (_, at) => `unknown-${at}: a\n`).join('');
    const { document } = openMarked(`|blueprint: A\n${keys}`);
    const whole = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
    assert.equal(problemsAt(document, whole, document.problems(new Map())).length, 100);
  });
  it('leave problems elsewhere alone', () => {
    assert.deepEqual(
      actions('blueprint: A\nstates: as-is\now|ner: B\n').list.filter(
        ({ diagnostics }) => diagnostics?.[0]?.code === 'unknown-key',
      ),
      [],
    );
  });
  it('are given to who asks for quick fixes alone', () => {
    assert.ok(actions(misspelt, ['quickfix']).list.length > 0);
    assert.ok(actions(misspelt, ['']).list.length > 0);
    assert.deepEqual(actions(misspelt, ['refactor']).list, []);
  });

  it('write no new line into a text that cannot be read where it would break more', () => {
    for (const text of [
      'blueprint: A\nstages:\n\t- stage: B|\n\t\tsteps:\n\t\t\t- step: C\n\t\t\t\tpains: D]\n',
      ' blueprint: A\nstages:\n  - stage: B\n    steps:\n      - step: C|\n        pains: [E]\n        customer: D\n',
    ]) {
      assert.deepEqual(
        actions(text)
          .list.filter(({ title }) => /^Add /.test(title))
          .map(({ title }) => title),
        [],
      );
    }
  });
  it('offer once what is the fix of two problems', () => {
    const { list } = actions(
      [
        'blueprint: A',
        'stages:',
        '  - stage: B',
        '    steps:',
        '      - step: C',
        '        backstage: { name: D, id: d, to: [e] }',
        '      - step: F',
        '        backstage: { name: E, id: e, to: [|d] }',
        '',
      ].join('\n'),
    );
    const marks = list.filter(({ title }) => title === 'Mark the arrow as feedback');
    assert.equal(marks.length, 1);
    assert.deepEqual(
      marks[0]?.diagnostics?.map(({ code }) => code),
      ['backward-link', 'cycle'],
    );
  });

  it('fix the whole file at once for who asks for that', () => {
    const text =
      'blueprint: A|\ndate: 2026/1/2\nstages:\n  - stage: B\n    steps: [{ step: C, onstage: D, moment: yes }]\n';
    assert.equal(
      actions(text, ['source.fixAll']).apply(/^Fix all auto-fixable problems$/),
      text
        .replace('|', '')
        .replace('2026/1/2', '2026-01-02')
        .replace('onstage', 'frontstage')
        .replace('yes', 'true'),
    );
    assert.deepEqual(
      actions(text, ['source.fixAll.serviceBlueprint']).list.map(({ kind }) => kind),
      ['source.fixAll.serviceBlueprint'],
    );
    assert.deepEqual(
      actions(text).list.filter(({ kind }) => kind?.startsWith('source')),
      [],
    );
    assert.deepEqual(actions('blueprint: A|\n', ['source.fixAll']).list, []);
  });

  it('add to a step what it lacks', () => {
    const step = (rest: string): string =>
      `blueprint: A\nstages:\n  - stage: B\n    steps:\n      - step: |C\n        rating: 4\n${rest}        customer: D\n`;
    const { apply, list } = actions(step(''), ['refactor']);
    assert.equal(apply(/^Add emotion to "C"$/), step('        emotion: 0\n').replace('|', ''));
    assert.equal(apply(/^Add pains to "C"$/), step('        pains: ["???"]\n').replace('|', ''));
    assert.equal(list.length, 3);
    assert.equal(actions(step('        emotion: 1\n'), ['refactor']).list.length, 2);
    assert.deepEqual(actions(step('').replace('|', '').replace('D', '|D'), ['refactor']).list, []);
  });
});
