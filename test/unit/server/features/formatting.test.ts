import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { BlueprintDocument } from '../../../../server/documents.ts';
import { formatting, formattingOnType } from '../../../../server/features/formatting.ts';
import { openDocument, openMarked } from '../open-document.ts';

function formatted(document: BlueprintDocument, range?: Range): TextEdit[] {
  const edits = formatting(document, range);
  if (edits instanceof ResponseError) assert.fail(edits.message);
  return edits;
}

function typed(textWithMark: string, sign: string): string {
  const { document, position } = openMarked(textWithMark);
  return TextDocument.applyEdits(document.text, formattingOnType(document, position, sign));
}

describe('formatting', () => {
  it('puts the document in order', () => {
    const { text } = openDocument('a:\n- {b: c}');
    assert.equal(
      TextDocument.applyEdits(text, formatted(openDocument(text.getText()))),
      'a:\n  - { b: c }\n',
    );
  });
  it('puts lines in order', () => {
    const document = openDocument('a:   b\nc:   d\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    assert.equal(TextDocument.applyEdits(document.text, formatted(document, range)), 'a:   b\nc: d\n');
  });
  it('edits only what is different', () => {
    const document = openDocument('a: b\nc:  d\ne: f\n');
    assert.deepEqual(
      formatted(document).map(({ range }) => [range.start, range.end]),
      [
        [
          { line: 1, character: 2 },
          { line: 1, character: 4 },
        ],
      ],
    );
  });
});

describe('formatting while typing', () => {
  it('puts the line that was ended in order', () => {
    assert.equal(typed('a:  {b: c}  \n|\nd:  e\n', '\n'), 'a: { b: c }\n\nd:  e\n');
  });
  it('puts the line in order in which a bracket was closed', () => {
    assert.equal(typed('a:\n    - {b: [ c ]}|\n', '}'), 'a:\n    - { b: [c] }\n');
  });
  it('leaves lines alone inside a text', () => {
    assert.equal(typed('note: >\n  a:  {b}  \n  |', '\n'), 'note: >\n  a:  {b}  \n  ');
    assert.equal(typed('note: >-\n\n  a:  {b}|', '}'), 'note: >-\n\n  a:  {b}');
  });
  it('leaves comments and half-typed lines alone', () => {
    assert.equal(typed('#  {a}|', '}'), '#  {a}');
    assert.equal(typed('a:  [b, {c}|', '}'), 'a:  [b, {c}');
    assert.equal(typed('|', '\n'), '');
  });
});
