import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { fixedText } from '../../../core/fix-all.ts';
import { effectIn } from '../../../core/fix-check.ts';
import { root } from '../../../tooling/root.ts';

const hotel = readFileSync(join(root, 'examples/hotel.blueprint.yaml'), 'utf8');

function fixed(text: string): string {
  return fixedText(text, new Map());
}

/** The hotel with one line written in another way. */
function withLine(line: string, other: string): string {
  assert.ok(hotel.includes(`\n${line}\n`), `The example has a line "${line}".`);
  return hotel.replace(`\n${line}\n`, `\n${other}\n`);
}

describe('what is applied without asking', () => {
  it('takes a tab as one level, where the dashes are indented by tabs', () => {
    const lines = [
      '- stage: Buy',
      '  steps:',
      '@- step: Order',
      '@  customer: Orders',
      '@  frontstage: Takes',
    ];
    const text = (tab: string) =>
      ['blueprint: A', 'stages:', ...lines.map((line) => tab + line.replace('@', tab)), ''].join('\n');
    assert.equal(fixed(text('\t')), text('  '));
  });

  it('takes a tab as one level, where everything is indented by tabs', () => {
    const lines = [
      '@- stage: Buy',
      '@@steps:',
      '@@@- step: Order',
      '@@@@customer: Orders',
      '@@@@frontstage: Takes',
    ];
    const text = (tab: string) =>
      ['blueprint: A', 'stages:', ...lines.map((line) => line.replaceAll('@', tab)), ''].join('\n');
    assert.equal(fixed(text('\t')), text('  '));
  });

  it('changes the one line that has a tab, and no other', () => {
    const line = hotel.split('\n').find((one) => /^ {4}\w+: /.test(one)) ?? '';
    const tabbed = withLine(line, line.replace('    ', '\t\t'));
    assert.equal(fixed(tabbed), hotel);
  });

  it('leaves an unresolved merge alone', () => {
    const text = `blueprint: A
stages:
  - stage: B
    steps:
<<<<<<< HEAD
      - step: Order
        customer: Orders: online
=======
\t\t- step: Buy
>>>>>>> other
`;
    assert.equal(fixed(text), text);
  });

  const untouched: readonly (readonly [what: string, text: string])[] = [
    [
      'a bar in braces',
      'blueprint: A\nstages:\n  - stage: S\n    steps:\n      - step: T\n        customer: { name: B, note: | } }\n',
    ],
    [
      'a forgotten "steps:"',
      'blueprint: A\nstages:\n  - stage: S\n      - step: T\n        customer: Does\n        frontstage: Helps\n',
    ],
  ];
  for (const [what, text] of untouched) {
    it(`leaves ${what} to the author`, () => {
      assert.equal(fixed(text), text);
    });
  }

  it('puts neither a dash nor an entry in braces into quotes when one line is indented wrongly', () => {
    const lines = hotel.split('\n');
    const shifted = lines.flatMap((line, at) =>
      /^ *- (stage: Leave|\{ id: release-room, label: asks)/.test(line)
        ? [-2, -1, 1, 2, 3, 4].map((by) => lines.with(at, by < 0 ? line.slice(-by) : ' '.repeat(by) + line))
        : [],
    );
    assert.equal(shifted.length, 12);
    for (const text of shifted.map((all) => all.join('\n'))) {
      const quotes = (one: string) => one.split('"').length;
      assert.equal(quotes(fixed(text)), quotes(text));
    }
  });

  it('puts a text with a colon into quotes, which leaves no problem', () => {
    const text = 'blueprint: A\nscenario: Late arrival: the desk is closed\n';
    assert.equal(fixed(text), 'blueprint: A\nscenario: "Late arrival: the desk is closed"\n');
  });
});

describe('the effect of changes', () => {
  const effectOf = (text: string, ...edits: readonly (readonly [written: string, instead: string])[]) =>
    effectIn(readBlueprint(text))(
      edits.map(([written, instead]) => {
        const start = text.indexOf(written);
        assert.notEqual(start, -1, written);
        return { span: { start, end: start + written.length }, text: instead };
      }),
    ).effect;
  const misspelt = 'blueprint: A\nchanel: desk\nscenario: B\n';
  const broken = 'blueprint: A: b\nscenario: B\n';

  it('is harmless where a problem goes and nothing else does', () => {
    assert.equal(
      effectOf('blueprint: A\nstate: as-is\nscenario: B\nstates: x\n', ['states: x\n', '']),
      'harmless',
    );
  });

  it('is not where something else is no longer said', () => {
    assert.equal(effectOf(misspelt, ['chanel: desk\n', ''], ['scenario', '# scenario']), 'neither');
    assert.equal(effectOf(broken, ['A: b', '"A: b"'], ['scenario: B\n', '']), 'neither');
    assert.equal(effectOf(broken, ['A: b', '"A"']), 'neither');
  });

  it('is not where there are as many problems, or a new one', () => {
    assert.equal(effectOf(misspelt, ['B', 'C']), 'neither');
    assert.equal(effectOf(misspelt, ['chanel', 'stat']), 'neither');
  });
});
