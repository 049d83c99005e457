import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

describe('completion', () => {
  afterEach(closeAll);

  it('offers stage names: common ones and those of other blueprints in the workspace', async () => {
    const file = await BlueprintEditor.open(
      'stages.blueprint.yaml',
      'blueprint: X\nstages:\n  - stage: Book\n    steps:\n      - step: A\n        customer: B\n  - stage: ',
    );
    const names = await offered(file, file.document.lineAt(file.document.lineCount - 1).range.end, 'Leave');
    assert.ok(names.length >= 5, names.join(', '));
  });

  it('offers lane names as keys of a step', async () => {
    const file = await BlueprintEditor.open('step.blueprint.yaml', example('hotel.blueprint.yaml'));
    const line = file.at('customer: Arrives at the hotel').line;
    await file.write('        \n', new vscode.Range(line + 1, 0, line + 1, 0));
    const names = await offered(file, new vscode.Position(line + 1, 8), 'frontstage');
    for (const lane of ['frontstage-technology', 'backstage', 'support'])
      assert.ok(names.includes(lane), lane);
  });

  it('offers lane names in the list of lanes', async () => {
    const text = 'blueprint: X\nlanes:\n  - customer\n  - ';
    const file = await BlueprintEditor.open('lanes.blueprint.yaml', text);
    const names = await offered(file, new vscode.Position(3, 4), 'backstage');
    for (const lane of ['evidence', 'frontstage', 'support']) assert.ok(names.includes(lane), lane);
  });

  it('offers the actors where one is named', async () => {
    const file = await BlueprintEditor.open('by.blueprint.yaml', example('hotel.blueprint.yaml'));
    const names = await offered(file, file.at('clerk', 'by: ').translate(0, 2), 'bellperson');
    // From the middle of a value another one can be chosen, or the same.
    assert.ok(names.includes('clerk'), names.join(', '));
  });
});

/** The labels offered at a place, once one of them is there. */
async function offered(
  file: BlueprintEditor,
  place: vscode.Position,
  wanted: string,
): Promise<readonly string[]> {
  let seen: readonly string[] = [];
  try {
    return await eventually(`"${wanted}" to be offered`, async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file.uri,
        place,
      );
      seen = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return seen.includes(wanted) ? seen : undefined;
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} Offered: ${seen.join(', ')}`);
  }
}
