import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, codeOf, example, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { windowOf } from './window.ts';

describe('problems', () => {
  afterEach(closeAll);

  for (const name of ['hotel', 'appliance', 'fast-food', 'clinic']) {
    it(`finds nothing to warn about in ${name}`, async () => {
      const text = example(`${name}.blueprint.yaml`);
      for (const [, image = ''] of text.matchAll(/\bimage: (\S+)/g)) await writeImage(image);
      const file = await BlueprintEditor.open(`clean-${name}.blueprint.yaml`, text);
      // That the file has been looked at is seen by a mistake being found, and then going away.
      await file.write(`${file.text}\nbleuprint: 1\n`);
      await file.problemsWith('unknown-key');
      await file.replace('\nbleuprint: 1\n', '');
      await eventually('the mistake to go', () =>
        file.problems().every((problem) => codeOf(problem) !== 'unknown-key') ? true : undefined,
      );
      const serious = file
        .problems()
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
        .map((problem) => `${problem.range.start.line + 1}: ${codeOf(problem)}: ${problem.message}`);
      assert.deepEqual(serious, []);
      await removeImages();
    });
  }

  it('says "missing lane" when the support cells are deleted', async () => {
    const hotel = await BlueprintEditor.open('no-support.blueprint.yaml', example('hotel.blueprint.yaml'));
    await hotel.write(hotel.text.replace(/^ +support: .*\n/gm, ''));
    const [problem] = await hotel.problemsWith('missing-lane');
    assert.match(problem?.message ?? '', /Support processes .*missing lane/);

    // As long as cells need shared processes, something is drawn in the lane; without them nothing is.
    await hotel.write(hotel.text.replace(/^ +needs: .*\n/gm, ''));
    await eventually('a warning', () =>
      hotel
        .problems()
        .find((one) => codeOf(one) === 'missing-lane' && one.severity === vscode.DiagnosticSeverity.Warning),
    );
  });

  it('says "orphan support process" when a process is declared that nobody needs', async () => {
    const hotel = await BlueprintEditor.open('orphan.blueprint.yaml', example('hotel.blueprint.yaml'));
    await hotel.replace('processes:\n', 'processes:\n  laundry: Washes the towels\n');
    const [problem] = await hotel.problemsWith('orphan-support-process');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(problem?.range.start.line, hotel.at('laundry').line);
    assert.match(problem?.message ?? '', /Washes the towels/);
  });

  it('offers to fix a misspelled key', async () => {
    const hotel = await BlueprintEditor.open('misspelled.blueprint.yaml', example('hotel.blueprint.yaml'));
    await hotel.replace('importance: 5', 'importence: 5');
    const [problem] = await hotel.problemsWith('unknown-key');
    assert.ok(problem);
    const fix = await hotel.quickFix(problem, 'importance');
    await vscode.workspace.applyEdit(fix);
    assert.ok(!hotel.text.includes('importence'));
  });

  it('disables a rule in the way that is chosen, which is asked for by the last quick fix', async function () {
    const window = windowOf(this);
    const rows = '.quick-input-list .monaco-list-row .label-name';
    const rules = () => vscode.workspace.getConfiguration('serviceBlueprint.lint').get('rules');
    const file = await BlueprintEditor.open('disabled.blueprint.yaml', 'blueprint: A\nstates: as-is\n');
    const choose = async (option: string) => {
      const [problem] = await file.problemsWith('unknown-key');
      assert.ok(problem);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        file.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const [last] = actions.filter(({ title }) => title.includes('unknown-key')).slice(-1);
      assert.equal(last?.title, 'Disable "unknown-key"…');
      assert.ok(last.command);
      const done = vscode.commands.executeCommand(last.command.command, ...(last.command.arguments ?? []));
      await eventually('the options', async () => (await window.workbench(rows)).length === 4 || undefined);
      await window.screenshot('disableRule');
      await window.type(option);
      await eventually(`"${option}" alone`, async () => {
        const left = await window.workbench(rows);
        return left.length === 1 && left[0]?.includes(option) ? true : undefined;
      });
      await window.press('Enter');
      await done;
      await eventually('the problem to go', () =>
        file.problems().every((problem) => codeOf(problem) !== 'unknown-key') ? true : undefined,
      );
    };
    await choose('For this line');
    assert.equal(file.text, 'blueprint: A\n# blueprint-disable-next-line unknown-key\nstates: as-is\n');
    await file.write('blueprint: A\nstates: as-is\n');
    try {
      await choose('In the settings');
      assert.equal(file.text, 'blueprint: A\nstates: as-is\n');
      assert.deepEqual(rules(), { 'unknown-key': 'off' });
    } finally {
      await vscode.workspace
        .getConfiguration('serviceBlueprint.lint')
        .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('gets through bad files without an exception', async () => {
    const bad = {
      'not-yaml': '{]}: - : [\n\t@',
      empty: '',
      'half-typed': 'blueprint: Hotel\nstages:\n  - stage: Book\n    steps:\n      - st',
      'stage-is-a-number': 'blueprint: X\nstages:\n  - 42\n  - stage: 7\n',
      binary: String.fromCharCode(...Array.from({ length: 256 }, (_, index) => index)),
      'list-for-a-map': 'blueprint: X\nactors: [clerk]\nlanes: 3\nstages: { a: 1 }\n',
    };
    for (const [name, text] of Object.entries(bad)) {
      const file = await BlueprintEditor.open(`bad-${name}.blueprint.yaml`, 'blueprint: Good\n');
      await file.write(text);
      if (name !== 'empty') {
        await eventually(`a problem in ${name}`, () => (file.problems().length > 0 ? true : undefined));
      }
      await file.write('blueprint: Good again\nbleuprint: 1\n');
      await file.problemsWith('unknown-key');
    }
  });
});

/** Other tests look at blueprints without images. */
async function removeImages(): Promise<void> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), 'images');
  const isThere = (await vscode.workspace.fs.readDirectory(workspaceFolder())).some(
    ([name]) => name === 'images',
  );
  if (isThere) await vscode.workspace.fs.delete(folder, { recursive: true });
}

/** Puts an image of a point into the workspace. */
async function writeImage(path: string): Promise<void> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path d="M0 0H1V1Z"/></svg>';
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(svg));
}
