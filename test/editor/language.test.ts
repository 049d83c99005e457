import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

const hotel = example('hotel.blueprint.yaml');

/** Returns the answer of a provider of the editor, as soon as there is one. */
function provided<T>(what: string, ...args: unknown[]): Promise<T[]> {
  return eventually(what, async () => {
    const found = await vscode.commands.executeCommand<T[] | undefined>(`vscode.${what}`, ...args);
    return found === undefined || found.length === 0 ? undefined : found;
  });
}

describe('the language in the editor', () => {
  afterEach(closeAll);

  it('leads from a reference to its declaration', async () => {
    const file = await BlueprintEditor.open('definition.blueprint.yaml', hotel);
    const place = file.at('clerk', 'by: ').translate(0, 1);
    const [found] = await provided<vscode.LocationLink>('executeDefinitionProvider', file.uri, place);
    assert.equal(found?.targetSelectionRange?.start.line, file.at('clerk: {').line);
  });

  it('renames with every reference', async () => {
    const file = await BlueprintEditor.open('rename.blueprint.yaml', hotel);
    const edit = await eventually('the renaming', async () => {
      const answer = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        file.uri,
        file.at('clerk', 'by: '),
        'receptionist',
      );
      return answer !== undefined && answer.size > 0 ? answer : undefined;
    });
    assert.equal(edit.get(file.uri).length, 3);
  });

  it('shows figures over stages and steps, with a way to the preview', async () => {
    const file = await BlueprintEditor.open('figures.blueprint.yaml', hotel);
    const lenses = await provided<vscode.CodeLens>('executeCodeLensProvider', file.uri);
    assert.ok(lenses.some(({ command }) => command?.title.startsWith('3 touchpoints')));
    const show = lenses.find(
      ({ command }) => command?.command === 'serviceBlueprint.revealInPreview',
    )?.command;
    assert.ok(show !== undefined);
    await vscode.commands.executeCommand(show.command, ...(show.arguments ?? []));
    await eventually('the preview', async () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
      )
        ? true
        : undefined,
    );
  });

  it('colours names by their role and shows what ids stand for', async () => {
    const file = await BlueprintEditor.open('colours.blueprint.yaml', hotel);
    const tokens = await eventually('the colours', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        file.uri,
      ),
    );
    assert.ok(tokens.data.length > 500);
    const all = new vscode.Range(0, 0, 1000, 0);
    const hints = await provided<vscode.InlayHint>('executeInlayHintProvider', file.uri, all);
    assert.match(JSON.stringify(hints.map(({ label }) => label)), /Desk clerk/);
  });

  it('puts the text in order and knows its outline', async () => {
    const file = await BlueprintEditor.open('order.blueprint.yaml', 'blueprint:  A\nstages:\n- stage: S\n');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await provided<vscode.TextEdit>('executeFormatDocumentProvider', file.uri, options);
    const edit = new vscode.WorkspaceEdit();
    edit.set(file.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.equal(file.text, 'blueprint: A\nstages:\n  - stage: S\n');
    const outline = await provided<vscode.DocumentSymbol>('executeDocumentSymbolProvider', file.uri);
    assert.deepEqual(
      outline.map(({ name }) => name),
      ['S'],
    );
  });
});
