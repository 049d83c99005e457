import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { schema } from '../../../core/schema.ts';
import { type Explanation, toMarkup } from '../../../server/explanation.ts';

const plain = (explanation: Explanation): string => toMarkup(explanation, MarkupKind.PlainText).value;

describe('an explanation', () => {
  const state = schema.document.keys.find(({ key }) => key === 'state');

  it('has the signs of Markdown only for a client that shows it', () => {
    assert.ok(state !== undefined);
    const markdown = toMarkup({ key: state }, MarkupKind.Markdown);
    assert.equal(markdown.kind, MarkupKind.Markdown);
    assert.match(markdown.value, /`as-is`[\s\S]*```yaml\nstate: /);
    const text = plain({ key: state });
    assert.match(text, /^- as-is: [\s\S]*^Example:\nstate: /m);
    assert.doesNotMatch(text, /[`*]/);
    assert.equal(plain({ sentence: 'Write `a` or `b`.' }), 'Write a or b.');
  });

  it('leads only from Markdown to another place', () => {
    const facts = [{ label: 'By', values: [{ text: 'Clerk', target: 7 }] }];
    const card = { title: 'A', context: 'B', facts };
    const addressOf = (offset: number): string => `file:///a#${offset}`;
    assert.match(toMarkup({ card }, MarkupKind.Markdown, { addressOf }).value, /\[Clerk\]\(file:\/\/\/a#7\)/);
    assert.doesNotMatch(toMarkup({ card }, MarkupKind.PlainText, { addressOf }).value, /file:/);
  });

  it('of every key can be told in plain text', () => {
    for (const { keys } of Object.values(schema)) {
      for (const key of keys) assert.doesNotMatch(plain({ key }), /`|\bundefined\b/, key.key);
    }
  });
});
