import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../core/apply-changes.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf, type TextChange } from '../../../core/problem.ts';
import { refactorings } from '../../../core/refactor.ts';
import { root } from '../../../tooling/root.ts';
import { fixtureCodes, readFixture } from './rules/fixtures.ts';

const withLf = (text: string): string => text.replaceAll('\r\n', '\n');
const withCrLf = (text: string): string => withLf(text).replaceAll('\n', '\r\n');

/** Returns what changes make of a text, whatever its lines end with. */
function fixed(
  text: string,
  changes: readonly { title: string; changes: readonly TextChange[] }[],
): string[] {
  return changes.map((one) => `${one.title}\n${withLf(applyChanges(text, one.changes))}`);
}

/** Returns what a rule finds in a text, with the words it marks, and what its fixes make of the text. */
function found(code: string, text: string): unknown[] {
  const file = readBlueprint(text);
  return lint(file)
    .filter((problem) => problem.code === code)
    .map((problem) => {
      const { message, span } = problem;
      return [message, withLf(text.slice(span.start, span.end)), fixed(text, fixesOf(problem))];
    });
}

describe('where lines end with CR LF', () => {
  for (const code of fixtureCodes()) {
    it(`a rule finds and fixes the same: ${code}`, () => {
      const text = readFixture(`${code}.blueprint.yaml`);
      assert.deepEqual(found(code, withCrLf(text)), found(code, withLf(text)));
    });
  }

  it('refactorings give the same', () => {
    const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
    const [lf, crlf] = [withLf(hotel), withCrLf(hotel)].map((text) => readBlueprint(text));
    assert.ok(lf !== undefined && crlf !== undefined);
    const places = lf.analysis.columns.map(
      ({ step }, at) => [step, crlf.analysis.columns[at]?.step] as const,
    );
    for (const [step, same] of places) {
      for (const [index, cell] of step.cells.entries()) {
        const expected = refactorings(lf, cell.span.start);
        const given = refactorings(crlf, same?.cells[index]?.span.start ?? -1);
        assert.deepEqual(fixed(crlf.source.text, given), fixed(lf.source.text, expected));
      }
    }
  });
});
