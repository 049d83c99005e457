import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { diagnostics, toDiagnostic } from '../../../../server/features/diagnostics.ts';
import { openDocument } from '../open-document.ts';

describe('diagnostics', () => {
  it('carry the range, the severity, the code and its page', () => {
    const document = openDocument('blueprint: A\nstate: as-was\n');
    const found = diagnostics(document, document.problems(new Map())).find(
      ({ code }) => code === 'wrong-type',
    );
    assert.ok(found !== undefined);
    assert.equal(document.text.getText(found.range), 'as-was');
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.match(found.codeDescription?.href ?? '', /^https:.*\/docs\/rules\/wrong-type\.md$/);
    assert.equal(found.source, 'service-blueprint');
  });
  it('leave a text in peace in which nothing is written yet', () => {
    const of = (text: string) => {
      const document = openDocument(text);
      return diagnostics(document, document.problems(new Map()));
    };
    for (const text of ['', '\n', ' \n\n', '\uFEFF', '# A note\n', '---\n', '# A note\r\n\r\n']) {
      assert.deepEqual(of(text), [], JSON.stringify(text));
    }
    for (const text of ['b', 'stages:\n', '{}', '[', '\t-', '"']) assert.notDeepEqual(of(text), [], text);
  });
  it('follow the levels of the settings', () => {
    const document = openDocument('blueprint: A\nstate: as-was\n');
    const codes = (level: 'hint' | 'off') =>
      diagnostics(document, document.problems(new Map([['wrong-type', level]]))).filter(
        ({ code }) => code === 'wrong-type',
      );
    assert.deepEqual(
      codes('hint').map(({ severity }) => severity),
      [DiagnosticSeverity.Hint],
    );
    assert.deepEqual(codes('off'), []);
  });
  it('show related places, and fade what serves nothing', () => {
    const document = openDocument('one\ntwo\n');
    const span = { start: 0, end: 3 };
    const related = [{ message: 'The other', span: { start: 4, end: 7 } }];
    const found = toDiagnostic(document, {
      code: 'x',
      severity: 'hint',
      message: 'A',
      span,
      related,
      unused: true,
    });
    assert.deepEqual(found.tags, [DiagnosticTag.Unnecessary]);
    assert.equal(found.relatedInformation?.[0]?.location.uri, document.uri);
    assert.equal(found.relatedInformation?.[0]?.location.range.start.line, 1);
  });
  it('lead to another file, whose lines and columns count from 1', () => {
    const document = openDocument('one\n');
    const other = {
      message: 'B',
      file: 'file:///b.blueprint.yaml',
      start: { line: 1, column: 12 },
      end: { line: 1, column: 14 },
    };
    const problem = { code: 'x', severity: 'hint', message: 'A', span: { start: 0, end: 3 } } as const;
    const found = toDiagnostic(document, { ...problem, elsewhere: [other] });
    assert.deepEqual(found.relatedInformation, [
      {
        message: 'B',
        location: {
          uri: other.file,
          range: { start: { line: 0, character: 11 }, end: { line: 0, character: 13 } },
        },
      },
    ]);
  });
  it('count UTF-16 units', () => {
    const document = openDocument('blueprint: A\ndescription: 😀😀\n"😀": b\n');
    const found = diagnostics(document, document.problems(new Map())).find(
      ({ code }) => code === 'unknown-key',
    );
    assert.deepEqual(found?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } });
  });
});
