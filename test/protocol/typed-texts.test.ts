import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BlueprintFile, readBlueprint } from '../../core/blueprint-file.ts';
import { lint } from '../../core/lint.ts';
import { fixesOf } from '../../core/problem.ts';
import { runs } from '../support/runs.ts';
import { applyFix } from '../unit/core/apply-fix.ts';

const signs = [...'-?:,[]{}#&*!|>\'"%@` a1'];
const above = 'blueprint: Café\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n        ';
const below =
  '\n        frontstage: Greets\n  - stage: "Leave"\n    steps:\n      - step: Pay\n        customer: [Pays]\n        note: \'x\'\n';

/** A place where a text is typed, and how what is read there is found. */
interface Place {
  readonly name: string;
  readonly before: string;
  readonly behind: string;
  /** True when a comma parts texts there. */
  readonly hasCommas: boolean;
  textsOf(file: BlueprintFile): readonly string[];
}

const stepOf = (file: BlueprintFile) => file.model.stages[0]?.steps[0];
const cellsOf = (file: BlueprintFile) =>
  (stepOf(file)?.cells ?? []).filter(({ lane }) => lane === 'customer').map(({ name }) => name);
const painsOf = (file: BlueprintFile) => (stepOf(file)?.pains ?? []).map(({ name }) => name);
const besides = (texts: readonly string[]) => texts.filter((text) => text !== 'Desk');

const places: readonly Place[] = [
  { name: 'a key', before: 'customer: ', behind: '', hasCommas: false, textsOf: cellsOf },
  { name: 'a dash', before: 'pains:\n          - ', behind: '', hasCommas: false, textsOf: painsOf },
  {
    name: 'a dash of cells',
    before: 'customer:\n          - ',
    behind: '\n          - Desk',
    hasCommas: false,
    textsOf: (file) => besides(cellsOf(file)),
  },
  {
    name: 'a key in braces',
    before: 'customer: { name: ',
    behind: ', wait: 5m }',
    hasCommas: true,
    textsOf: cellsOf,
  },
  {
    name: 'the last key in braces',
    before: 'customer: { wait: 5m, name: ',
    behind: ' }',
    hasCommas: true,
    textsOf: cellsOf,
  },
  {
    name: 'a bracket',
    before: 'pains: [Desk, ',
    behind: ']',
    hasCommas: true,
    textsOf: (file) => besides(painsOf(file)),
  },
];

/**
 * Returns whether a text is what YAML has for something else on purpose: quotes around all of it, a list, a comment.
 */
function isMeantOtherwise(typed: string, { hasCommas }: Place): boolean {
  if (/^"(?:[^"\\]|\\.)*"(?: +#.*)?$|^'(?:[^']|'')*'(?: +#.*)?$/.test(typed)) return true;
  if (/^[[{]\s*[\]}]/.test(typed) || /^#(?:[\s#=*~-]|$)|\s#(?:[^\p{L}\p{N}]|$)/u.test(typed)) return true;
  return hasCommas ? /,|[\]}]:\s/.test(typed) : /^\[.*\]$|^\{.*\}$/.test(typed);
}

/** Says why what is read is not what was typed, and no quick fix makes it so; nothing when all is well. */
function faultOf(typed: string, place: Place): string | undefined {
  const text = above + place.before + typed + place.behind + below;
  const file = readBlueprint(text);
  if (isRead(file, typed, place) && file.problems.length === 0) return undefined;
  const start = above.length + place.before.length;
  const found = lint(file).filter(
    ({ span }) => span.start < start + typed.length + 1 && span.end > start - 12,
  );
  for (const fix of found.flatMap((problem) => fixesOf(problem))) {
    const after = readBlueprint(applyFix(text, fix));
    if (after.source.problems.length === 0 && isRead(after, typed, place)) return undefined;
  }
  return `${place.before}${typed}${place.behind} is read as ${JSON.stringify(place.textsOf(file))}: ${found.map(({ message }) => message).join(' ')}`;
}

/** Returns whether the text stands in its place as it was typed, and what is around it in its own. */
function isRead(file: BlueprintFile, typed: string, { textsOf }: Place): boolean {
  const texts = textsOf(file);
  const front = stepOf(file)?.cells.some(({ name, lane }) => lane === 'frontstage' && name === 'Greets');
  const behind = file.model.stages[1]?.steps[0]?.cells[0]?.name;
  return texts.length === 1 && texts[0] === typed && front === true && behind === 'Pays';
}

describe('a text of any signs that is typed behind', function () {
  // Some thousand small files are read, and their quick fixes tried.
  this.timeout(1_200_000);

  for (const place of places) {
    it(`${place.name} is read as it was typed, or a quick fix makes it so`, () => {
      const all = signs.flatMap((one) => [one, ...signs.map((two) => one + two)]);
      const faults = all
        .filter((typed) => typed === typed.trim() && !isMeantOtherwise(typed, place))
        .flatMap((typed) => faultOf(typed, place) ?? []);
      assert.deepEqual(faults, []);
    });
  }

  // Longer ones that were lost or kept in part.
  const lost = ['?{}', '?[]', '?{a}', "'''", '"a\\"', ': @', ': @ b', '? @', '!"\'{"', '!"a"', '&b"a"'];
  for (const typed of lost) {
    it(`a key, a dash or in brackets: ${typed}`, () => {
      const faults = places
        .filter((place) => !isMeantOtherwise(typed, place))
        .flatMap((place) => faultOf(typed, place) ?? []);
      assert.deepEqual(faults, []);
    });
  }

  const sign = fc.constantFrom('', ...signs);
  const gap = fc.constantFrom('', ' ');
  const longer = fc
    .tuple(
      sign,
      sign,
      gap,
      fc.constantFrom('Takes', '5', 'a cup'),
      gap,
      sign,
      gap,
      fc.constantFrom('tea', ''),
    )
    .map((parts) => parts.join('').trim());

  it('any of them, also with words', () => {
    const parameters = runs(40);
    console.log(`      seed ${parameters.seed}`);
    const anywhere = fc.tuple(longer, fc.constantFrom(...places));
    const typed = anywhere.filter(([text, place]) => !isMeantOtherwise(text, place));
    fc.assert(
      fc.property(typed, ([text, place]) => assert.equal(faultOf(text, place), undefined)),
      parameters,
    );
  });
});
