import assert from 'node:assert/strict';
import { type CodeAction, DiagnosticTag, type WorkspaceEdit } from 'vscode-languageserver-types';
import {
  adaptCodeActions,
  adaptDiagnostics,
  adaptEdit,
  adaptLinks,
} from '../../../server/adapt-to-client.ts';
import { Client } from '../../../server/client.ts';
import { openDocument } from './open-document.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const document = openDocument('blueprint: A\n');
const { uri } = document;
const relatedInformation = [{ message: 'B', location: { uri, range } }];
const diagnostic = { range, message: 'A', relatedInformation, tags: [DiagnosticTag.Unnecessary] };
const edit: WorkspaceEdit = { changes: { [uri]: [{ range, newText: 'x' }] } };
const little = new Client();
const able = new Client({
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true } },
    textDocument: {
      publishDiagnostics: {
        relatedInformation: true,
        tagSupport: { valueSet: [DiagnosticTag.Unnecessary] },
      },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      documentLink: { tooltipSupport: true },
    },
  },
});

describe('an answer to a client that can do little', () => {
  it('has no related places and no tags in its diagnostics', () => {
    assert.deepEqual(adaptDiagnostics([diagnostic], little.diagnostics), [{ range, message: 'A' }]);
    assert.deepEqual(adaptDiagnostics([diagnostic], able.diagnostics), [diagnostic]);
  });
  it('has no tag that it does not know', () => {
    const support = { relatedInformation: true, tags: [DiagnosticTag.Deprecated] };
    assert.deepEqual(adaptDiagnostics([diagnostic], support), [{ range, message: 'A', relatedInformation }]);
  });
  it('has no code actions where only commands are taken', () => {
    const actions: CodeAction[] = [{ title: 'Fix', diagnostics: [diagnostic], edit }];
    assert.deepEqual(adaptCodeActions(actions, document, little), []);
    const [action] = adaptCodeActions(actions, document, able);
    assert.deepEqual(action?.diagnostics, [diagnostic]);
    assert.equal(action?.edit?.changes, undefined);
  });
  it('says which version an edit is for where that is understood', () => {
    assert.deepEqual(adaptEdit(edit, document, little), edit);
    assert.deepEqual(adaptEdit(edit, document, able), {
      documentChanges: [
        { textDocument: { uri, version: document.version }, edits: [{ range, newText: 'x' }] },
      ],
    });
  });
  it('has no words on links where they are not shown', () => {
    const link = { range, target: 'https://a.org', tooltip: 'A' };
    assert.deepEqual(adaptLinks([link], little), [{ range, target: 'https://a.org' }]);
    assert.deepEqual(adaptLinks([link], able), [link]);
  });
});
