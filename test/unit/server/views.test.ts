import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { completion } from '../../../server/features/completion.ts';
import { definition } from '../../../server/features/definition.ts';
import { hover } from '../../../server/features/hover.ts';
import { rename } from '../../../server/features/rename.ts';
import { openMarked } from './open-document.ts';

const client = { snippets: false, linesAsIs: true, suggestsAgain: false, documentation: MarkupKind.Markdown };

const text = (views: string) => `blueprint: Hotel
actors:
  clerk: { name: Desk clerk, department: Front office }
lanes:
  - customer
  - { id: tech, name: Technology, role: frontstage }
stages:
  - stage: Arrive
    id: arrive
    steps:
      - step: Check in
        customer: Checks in
        tech: { name: Prints the key, by: clerk }
views:
${views}`;

function offered(views: string): readonly string[] {
  const { document, position } = openMarked(text(views));
  const beside = { stageNames: [], imagePaths: [], blueprintPaths: [] };
  return completion(document, position, undefined, client, beside).map(({ label }: CompletionItem) => label);
}

function renamed(views: string, id: string): string {
  const { document, position } = openMarked(text(views));
  const edit = rename(document, position, id);
  if (edit instanceof ResponseError) assert.fail(edit.message);
  return TextDocument.applyEdits(document.text, edit.changes?.[document.uri] ?? []);
}

describe('views in the editor', () => {
  it('are completed: keys, words, ids of what is there', () => {
    assert.ok(offered('  - view: Board\n    |\n').includes('focus'));
    assert.deepEqual(offered('  - view: Board\n    lanes: |\n'), ['all', 'journey', 'customer', 'tech']);
    assert.ok(offered('  - view: Board\n    rows: [|]\n').includes('pains'));
    assert.deepEqual(offered('  - view: Board\n    density: |\n'), ['overview', 'standard', 'full']);
    assert.deepEqual(offered('  - view: Board\n    stages: [|]\n'), ['arrive']);
    assert.ok(offered('  - view: Board\n    focus: |\n').includes('check-in'));
    assert.deepEqual(offered('  - view: Board\n    filter:\n      actor: |\n'), ['clerk']);
  });

  it('are renamed with what they name, and rename it', () => {
    const lane = renamed('  - { view: A, lanes: [te|ch], filter: { lane: tech } }\n', 'machines');
    assert.match(lane, /id: machines,/);
    assert.match(lane, /\n {8}machines: \{ name: Prints/);
    assert.match(lane, /lanes: \[machines\], filter: \{ lane: machines \}/);
    assert.match(
      renamed('  - { view: A, stages: [ar|rive] }\n', 'begin'),
      /id: begin\n[\s\S]*stages: \[begin\]/,
    );
    assert.match(renamed('  - { view: A, focus: check|-in }\n', 'desk'), /id: desk\n[\s\S]*focus: desk/);
    assert.match(
      renamed('  - { view: A, filter: { actor: cl|erk } }\n', 'agent'),
      /agent: \{ name[\s\S]*by: agent[\s\S]*actor: agent/,
    );
  });

  it('lead to what they name, and tell of it', () => {
    const { document, position } = openMarked(text('  - { view: A, stages: [ar|rive] }\n'));
    const [found] = definition(document, position);
    assert.equal(found?.targetSelectionRange.start.line, 8);
    assert.match(JSON.stringify(hover(document, position, MarkupKind.Markdown)), /Arrive/);
  });
});
