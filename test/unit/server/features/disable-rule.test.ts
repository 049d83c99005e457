import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { disableActions } from '../../../../server/features/disable-rule.ts';
import { type DisableRuleParams, disableRuleCommand } from '../../../../server/protocol.ts';
import { openMarked } from '../open-document.ts';

function disabling(textWithMark: string, asks: boolean, only?: string[]) {
  const { document, position } = openMarked(textWithMark);
  const range = { start: position, end: position };
  const context = only === undefined ? {} : { only };
  const list = disableActions(document, range, context, document.problems(new Map()), asks);
  const edited = (edits: readonly unknown[] | undefined): string =>
    TextDocument.applyEdits(document.text, edits as Parameters<typeof TextDocument.applyEdits>[1]);
  return { document, list, edited };
}

function paramsOf(action: CodeAction | undefined): DisableRuleParams {
  assert.equal(action?.command?.command, disableRuleCommand);
  return action.command.arguments?.[1];
}

const misspelt = 'blueprint: A\nsta|tes: as-is\nowner: B\n';
const byComment = 'blueprint: A\n# blueprint-disable-next-line unknown-key\nstates: as-is\nowner: B\n';

describe('disabling a rule', () => {
  it('is one entry, which asks for the way', () => {
    const { document, list, edited } = disabling(misspelt, true);
    assert.deepEqual(
      list.map(({ title, edit }) => [title, edit]),
      [['Disable "unknown-key"…', undefined]],
    );
    assert.equal(list[0]?.command?.arguments?.[0], document.uri);
    const { options, code, version } = paramsOf(list[0]);
    assert.deepEqual([code, version], ['unknown-key', document.version]);
    assert.deepEqual(
      options.map(({ kind }) => kind),
      ['line', 'file', 'hint', 'settings'],
    );
    assert.equal(edited(options[0]?.edits), byComment);
    assert.ok(edited(options[1]?.edits).endsWith('lint:\n  unknown-key: off\n'));
    assert.ok(edited(options[2]?.edits).endsWith('lint:\n  unknown-key: hint\n'));
    assert.deepEqual(options[3]?.edits, []);
  });

  it('writes the comment where the client cannot ask', () => {
    const { document, list, edited } = disabling(misspelt, false);
    assert.deepEqual(
      list.map(({ title, command }) => [title, command]),
      [['Disable "unknown-key" for this line', undefined]],
    );
    assert.equal(edited(list[0]?.edit?.changes?.[document.uri]), byComment);
  });

  it('is one entry for each rule, with all that it finds there', () => {
    const text = `blueprint: A
stages:
  - stage: B
    steps:
      - step: C
        backstage: { name: D, id: d, to: [e] }
      - step: F
        backstage: { name: E, id: e, to: [|d, d] }
`;
    for (const asks of [true, false]) {
      const { list } = disabling(text, asks);
      const rules = list.map(({ title }) => /"(.*)"/.exec(title)?.[1]);
      assert.ok(rules.length > 1);
      assert.deepEqual(rules, [...new Set(rules)]);
      assert.deepEqual(
        list.map(({ diagnostics }) => [...new Set(diagnostics?.map(({ code }) => code))]),
        rules.map((rule) => [rule]),
      );
    }
  });

  it('is not offered in the settings, which would not count, for a rule that the file sets', () => {
    const { list } = disabling(`${misspelt}lint: { unknown-key: error }\n`, true);
    assert.deepEqual(
      paramsOf(list[0]).options.map(({ kind }) => kind),
      ['line', 'file', 'hint'],
    );
  });

  it('takes the file where a comment would be part of a text', () => {
    const note = 'blueprint: A\nscenario: >\n  TO|DO\n';
    const titles = (asks: boolean) => disabling(note, asks).list.map(({ title }) => title);
    assert.deepEqual(titles(false), ['Disable "placeholder-text" in this file']);
    assert.deepEqual(titles(true), ['Disable "placeholder-text"…']);
  });

  it('is a quick fix, and is not offered for what the parser reports', () => {
    assert.equal(disabling(misspelt, true, ['quickfix']).list.length, 1);
    assert.deepEqual(disabling(misspelt, true, ['refactor']).list, []);
    assert.deepEqual(disabling('blueprint: "A|\n', true).list, []);
  });
});
