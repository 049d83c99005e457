import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, codeOf, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

describe('problems', () => {
  afterEach(closeAll);

  for (const name of ['hotel', 'appliance', 'fast-food', 'clinic']) {
    it(`finds nothing to warn about in ${name}`, async () => {
      const file = await BlueprintEditor.open(
        `clean-${name}.blueprint.yaml`,
        example(`${name}.blueprint.yaml`),
      );
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
